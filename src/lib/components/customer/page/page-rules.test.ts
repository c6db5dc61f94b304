import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../domain/fact/fact.ts';
import type { Day } from '../../../domain/kernel/day.ts';
import { hashId } from '../../../domain/kernel/id.ts';
import type { Occasion } from '../../../domain/occasion/occasion.ts';
import { knownFacts } from './known-facts.ts';
import { upcomingOccasions } from './upcoming-occasions.ts';

const today = '2026-11-22' as Day;
const day = (text: string) => text as Day;

describe('what is known of a customer (F3)', () => {
	const fact = (about: Fact['about'], text: string, on = '2026-01-01'): Fact => ({
		about,
		text,
		from: { day: day(on), channel: 'visit' }
	});
	const past = (value: unknown, field = `facts.${hashId('x')}`) => ({ field, value, at: '' });

	it('stands by kind, the latest learnt first', () => {
		const facts = {
			[hashId('1')]: fact('spendingGrade', 'A'),
			[hashId('2')]: fact('habit', 'rises early'),
			[hashId('3')]: fact('habit', 'walks', '2026-02-01')
		};
		expect(
			knownFacts(facts, []).map(({ about, current }) => [about, ...current.map(({ text }) => text)])
		).toEqual([
			['habit', 'walks', 'rises early'],
			['spendingGrade', 'A']
		]);
	});

	it('"now likes green tea": the old fact stays as history, once', () => {
		const facts = { [hashId('1')]: fact('preference', 'green tea') };
		const history = [past(fact('preference', 'black tea')), past(fact('preference', 'black tea'))];
		expect(knownFacts(facts, history)).toEqual([
			{ about: 'preference', current: [facts[hashId('1')]], earlier: [history[0]!.value] }
		]);
	});

	it('a fact that holds again is not history, nor is the past of another field', () => {
		const facts = { [hashId('1')]: fact('preference', 'tea') };
		const history = [past(fact('preference', 'tea')), past('Acme', 'company'), past({ text: 1 })];
		expect(knownFacts(facts, history)[0]?.earlier).toEqual([]);
	});
});

describe('the next of each occasion', () => {
	const birthday = (fields: Partial<Occasion> = {}): Occasion => ({
		type: 'birthday',
		date: { calendar: 'gregorian', year: 1980, month: 12, day: 1 },
		celebrated: true,
		...fields
	});
	const [a, b] = [hashId('a'), hashId('b')];

	it('comes soonest first, in both calendars', () => {
		const lunar = birthday({ date: { calendar: 'chinese', month: 10, day: 20 } });
		const found = upcomingOccasions({ [a]: birthday(), [b]: lunar }, [], today);
		expect(found.map(({ occasion, day }) => [occasion.id, day])).toEqual([
			[b, '2026-11-28'],
			[a, '2026-12-01']
		]);
	});

	it('is the one after, once this one is attended to (R6)', () => {
		expect(upcomingOccasions({ [a]: birthday() }, [`${a}:2026`], today)).toMatchObject([
			{ day: '2027-12-01', age: 47 }
		]);
	});

	it('is a missed one for two weeks, unless it is not celebrated', () => {
		const missed = birthday({ date: { calendar: 'gregorian', month: 11, day: 15 } });
		expect(upcomingOccasions({ [a]: missed }, [], today)[0]?.day).toBe('2026-11-15');
		expect(upcomingOccasions({ [a]: { ...missed, celebrated: false } }, [], today)[0]?.day).toBe(
			'2027-11-15'
		);
	});

	it('is one for the same birthday made on two phones, and one tick is for both', () => {
		const twins = { [a]: birthday(), [b]: birthday() };
		expect(upcomingOccasions(twins, [`${b}:2026`], today)).toMatchObject([
			{ occasion: { id: a }, day: '2027-12-01' }
		]);
	});
});
