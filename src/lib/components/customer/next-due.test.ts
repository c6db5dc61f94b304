import { describe, expect, it } from 'vitest';
import type { DeskOccasion } from '../../domain/desk/desk-entry.ts';
import type { Day } from '../../domain/kernel/day.ts';
import { hashId } from '../../domain/kernel/id.ts';
import { nextDue } from './next-due.ts';

const today = '2026-12-20' as Day;
const birthday: DeskOccasion = {
	id: hashId('birthday'),
	type: 'birthday',
	date: { calendar: 'gregorian', year: 1976, month: 1, day: 5 },
	celebrated: true
};
const followUp = (day: string) => ({ id: hashId(day), day: day as Day, note: '', promised: false });
const none = { followUps: [], occasions: [], celebrated: [] };

describe('what is next for a customer', () => {
	it('is nothing where nothing is planned', () => expect(nextDue(none, today)).toBeNull());

	it('is an occasion within a month, across New Year, with the age it brings', () => {
		expect(nextDue({ ...none, occasions: [birthday] }, today)).toMatchObject({ day: '2027-01-05', age: 51 });
	});

	it('is the follow-up when it comes first, late ones included', () => {
		const entry = { ...none, occasions: [birthday], followUps: [followUp('2026-12-01')] };
		expect(nextDue(entry, today)).toEqual({ type: 'follow-up', day: '2026-12-01' });
	});

	it('passes over an occasion that is attended to or not celebrated (R6)', () => {
		const attended = { ...none, occasions: [birthday], celebrated: [`${birthday.id}:2027`] };
		expect(nextDue(attended, today)).toBeNull();
		expect(nextDue({ ...none, occasions: [{ ...birthday, celebrated: false }] }, today)).toBeNull();
	});

	it('passes over both of two that are one, where one is attended to (R6)', () => {
		const twin = { ...birthday, id: hashId('the same, of another phone') };
		const attended = { ...none, occasions: [birthday, twin], celebrated: [`${birthday.id}:2027`] };
		expect(nextDue(attended, today)).toBeNull();
	});
});
