import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Day } from '../../domain/kernel/day.ts';
import { hashId } from '../../domain/kernel/id.ts';
import { touchpointSchema, type Touchpoint } from '../../domain/touchpoint/touchpoint.ts';
import {
	blankFields,
	fieldsOf,
	loggedTouchpoint,
	problemsOf,
	restoredFields,
	sameInput,
	touchpointOf
} from './touchpoint-form.ts';

const now = {
	day: '2026-11-22' as Day,
	time: '14:05',
	zone: 'Asia/Taipei',
	instant: Date.parse('2026-11-22T06:05:00Z')
};
const customer = hashId('customer');
const next = hashId('next');
const blank = blankFields(now, next, { customer });

describe('the log form', () => {
	it('T2 saves untouched: a call from us, now', () => {
		expect(problemsOf(blank, 'TWD')).toEqual([]);
		expect(touchpointOf(blank, 'TWD')).toEqual({
			channel: 'call',
			direction: 'out',
			day: '2026-11-22',
			time: '14:05',
			zone: 'Asia/Taipei',
			instant: now.instant
		});
	});

	it('T3 puts contact, facts and next follow-up into one save', () => {
		const logged = loggedTouchpoint(
			hashId('touchpoint'),
			{
				...blank,
				customer,
				note: '  Asked for a quote ',
				learnt: [
					{ about: 'hobby', text: 'Golf' },
					{ about: 'family', text: '  ' }
				],
				next: { id: next, day: '2026-11-25', note: 'Send the quote', promised: true },
				fulfils: [hashId('old')]
			},
			'TWD'
		);
		expect(logged.touchpoint.note).toBe('Asked for a quote');
		expect(logged.learnt).toEqual([{ about: 'hobby', text: 'Golf' }]);
		expect(logged.next).toEqual({ id: next, day: '2026-11-25', note: 'Send the quote', promised: true });
		expect(loggedTouchpoint(hashId('t'), { ...blank, customer }, 'TWD').next).toBeUndefined();
	});

	it('T-3 takes another day and time as they are in the zone of the contact', () => {
		const moved = touchpointOf({ ...blank, day: '2026-11-20', time: '09:30' }, 'TWD');
		expect(moved.instant).toBe(Date.parse('2026-11-20T01:30:00Z'));
		const untimed = touchpointOf({ ...blank, time: '' }, 'TWD');
		expect([untimed.day, untimed.time, untimed.instant]).toEqual(['2026-11-22', undefined, undefined]);
	});

	it('says what hinders saving, and nothing else', () => {
		expect(problemsOf({ ...blank, day: '', minutes: 'ten', spent: 'a lot' }, 'TWD')).toEqual([
			'day',
			'minutes',
			'spent'
		]);
		expect(problemsOf({ ...blank, minutes: '３０', spent: '1,200' }, 'TWD')).toEqual([]);
	});

	it('shows a logged contact as it was, and saves it unchanged', () => {
		const touchpoint: Touchpoint = {
			channel: 'gift',
			direction: 'in',
			day: '2026-01-31' as Day,
			time: '23:30',
			zone: 'America/Sao_Paulo',
			instant: Date.parse('2026-02-01T02:30:00Z'),
			outcome: 'good',
			note: 'Moon cakes',
			minutes: 15,
			place: 'Lobby',
			spent: { minor: 120050, currency: 'TWD' },
			mood: 'sunny'
		};
		const fields = fieldsOf(customer, touchpoint, next);
		expect(touchpointOf(fields, 'TWD', touchpoint)).toEqual(touchpoint);
		const cleared = touchpointOf({ ...fields, note: '', outcome: null }, 'TWD', touchpoint);
		expect(cleared).not.toHaveProperty('note');
		expect(v.is(touchpointSchema, cleared)).toBe(true);
	});

	it('leaves the moment alone while day and time are, and has none in a zone that this browser does not know', () => {
		const logged: Touchpoint = {
			channel: 'call',
			direction: 'out',
			day: '2026-01-31' as Day,
			time: '23:30',
			zone: 'Europe/Newcity',
			instant: Date.parse('2026-01-31T21:30:00Z')
		};
		const fields = fieldsOf(customer, logged, next);
		const noted = touchpointOf({ ...fields, note: 'Moon cakes' }, 'TWD', logged);
		expect(noted).toEqual({ ...logged, note: 'Moon cakes' });
		const moved = touchpointOf({ ...fields, time: '22:00' }, 'TWD', logged);
		expect([moved.day, moved.time, moved.instant]).toEqual(['2026-01-31', '22:00', undefined]);
	});

	it('is dirty by what was typed, not by whom it is about', () => {
		expect(sameInput(blank, { ...blank, customer: hashId('other') })).toBe(true);
		expect(sameInput(blank, { ...blank, next: { ...blank.next, note: 'x' } })).toBe(false);
	});

	it('takes over a draft of an older version as far as it fits', () => {
		const kept = { note: 'kept', minutes: 5, learnt: 'no list', unknown: 1, outcome: 'good' };
		expect(restoredFields(blank, kept)).toEqual({ ...blank, note: 'kept', outcome: 'good' });
		expect(restoredFields(blank, 'nonsense')).toEqual(blank);
	});

	it('goes on with the correction of a contact that was corrected elsewhere meanwhile: what was typed, and the rest as it is', () => {
		const begun = { ...blank, customer };
		const kept = { ...begun, note: 'typed', begun };
		const now = { ...begun, place: 'Cafe', note: 'of another tab' };
		expect(restoredFields(now, kept)).toEqual({ ...now, note: 'typed' });
	});

	it('takes care of what it is opened for now, beside what it was opened for then', () => {
		const [old, birthday] = [hashId('old'), { occasion: hashId('birthday'), year: 2026 }];
		const kept = { ...blank, customer, note: 'begun before', fulfils: [old] };
		const opened = { ...blank, customer, fulfils: [next], celebrates: [birthday] };
		const restored = restoredFields(opened, kept);
		expect([restored.note, restored.fulfils, restored.celebrates]).toEqual([
			'begun before',
			[next, old],
			[birthday]
		]);
		expect(restoredFields(opened, restored).celebrates).toEqual([birthday]);
		expect(restoredFields(opened, { ...kept, customer: hashId('other') }).celebrates).toEqual([]);
	});
});
