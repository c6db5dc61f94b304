import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskEntry, DeskOccasion } from '../desk/desk-entry.ts';
import { addDays, dayFromNumber, dayNumber, parseDay, type Day } from '../kernel/day.ts';
import { hashId, type Id } from '../kernel/id.ts';
import { celebratedKey, occurrenceKey } from '../occasion/celebrated.ts';
import type { Occasion } from '../occasion/occasion.ts';
import { occurrencesBetween } from '../occasion/occurrences.ts';
import { agenda, type Agenda, type AgendaItem } from './agenda.ts';

const day = (text: string) => parseDay(text)!;
const TODAY = day('2026-11-22');

const customer = (name: string, parts: Partial<DeskEntry> = {}): DeskEntry => ({
	id: hashId('customer', name),
	name,
	company: '',
	sort: name.toLowerCase(),
	initial: name[0]!,
	tier: '',
	text: name.toLowerCase(),
	occasions: [],
	followUps: [],
	celebrated: [],
	lastContact: '',
	...parts
});
const followUp = (on: string, note: string, promised = false) => ({
	id: hashId('follow-up', on, note),
	day: day(on),
	note,
	promised
});
const occasion = (
	id: string,
	date: DeskOccasion['date'],
	parts: Partial<DeskOccasion> = {}
): DeskOccasion => ({
	id: hashId('occasion', id),
	type: 'birthday',
	date,
	celebrated: true,
	...parts
});
const gregorian = (month: number, day: number, year?: number): DeskOccasion['date'] => ({
	calendar: 'gregorian',
	month,
	day,
	...(year && { year })
});
const chinese = (month: number, day: number, leap = false): DeskOccasion['date'] => ({
	calendar: 'chinese',
	month,
	day,
	leap
});

const line = (item: AgendaItem) =>
	`${item.day} ${item.name} ${item.kind === 'occasion' ? item.year : item.note}`;
const lines = (lists: Agenda) => ({
	overdue: lists.overdue.map(line),
	today: lists.today.map(line),
	next: lists.next.map(line),
	missed: lists.missed.map(line)
});
const NOTHING = { overdue: [], today: [], next: [], missed: [] };

describe('the agenda', () => {
	it('R1: sorts follow-ups into overdue, today and the next 30 days', () => {
		const entry = customer('Ruth', {
			followUps: [
				followUp('2025-01-31', 'catalogue'),
				followUp('2026-11-21', 'offer'),
				followUp('2026-11-22', 'call'),
				followUp('2026-12-22', 'visit'),
				followUp('2026-12-23', 'too far')
			]
		});
		const lists = agenda([entry], TODAY);
		expect(lines(lists)).toEqual({
			overdue: ['2025-01-31 Ruth catalogue', '2026-11-21 Ruth offer'],
			today: ['2026-11-22 Ruth call'],
			next: ['2026-12-22 Ruth visit'],
			missed: []
		});
		expect(lists.overdue.map((item) => item.daysLate)).toEqual([660, 1]);
		expect(lists.overdue[0]).toMatchObject({ kind: 'follow-up', customer: entry.id, note: 'catalogue' });
	});

	it('R1: an occasion that passed unattended stays as missed for 14 days', () => {
		const born = (month: number, date: number) =>
			customer(`Born ${month}-${date}`, {
				occasions: [occasion(`${month}-${date}`, gregorian(month, date, 1970))]
			});
		const lists = agenda(
			[born(11, 7), born(11, 8), born(11, 21), born(11, 22), born(12, 22), born(12, 23)],
			TODAY
		);
		expect(lines(lists)).toEqual({
			overdue: [],
			missed: ['2026-11-08 Born 11-8 2026', '2026-11-21 Born 11-21 2026'],
			today: ['2026-11-22 Born 11-22 2026'],
			next: ['2026-12-22 Born 12-22 2026']
		});
		expect(lists.today[0]).toMatchObject({ kind: 'occasion', age: 56, occasion: { type: 'birthday' } });
	});

	it('R2: both calendars of one person come, each on its day, and only those that are celebrated', () => {
		const entry = customer('Lin Yu', {
			occasions: [
				occasion('solar', gregorian(11, 25, 1988)),
				occasion('lunar', chinese(10, 14)),
				occasion('quiet', gregorian(11, 26), { celebrated: false })
			]
		});
		expect(lines(agenda([entry], TODAY))).toEqual({
			...NOTHING,
			today: ['2026-11-22 Lin Yu 2026'],
			next: ['2026-11-25 Lin Yu 2026']
		});
	});

	it('R3, R6: a span across New Year shows each occurrence once, 冬月二十 twice in 2024 under two years', () => {
		const entry = customer('Wei', { occasions: [occasion('wei', chinese(11, 20))] });
		expect(lines(agenda([entry], day('2023-12-20')))).toEqual({ ...NOTHING, next: ['2024-01-01 Wei 2023'] });
		expect(lines(agenda([entry], day('2024-12-20')))).toEqual({ ...NOTHING, today: ['2024-12-20 Wei 2024'] });
		const eve = customer('Eve', {
			occasions: [
				occasion('eve', chinese(12, 30), { shortMonth: 'next-day' }),
				occasion('new year', gregorian(1, 1), { type: 'anniversary' })
			]
		});
		expect(lines(agenda([eve], day('2026-02-16')))).toEqual({ ...NOTHING, next: ['2026-02-17 Eve 2025'] });
		expect(lines(agenda([eve], day('2025-12-31')))).toEqual({ ...NOTHING, next: ['2026-01-01 Eve 2026'] });
	});

	it('R6: what was attended to does not come again, until its next year', () => {
		const birthday = occasion('once', gregorian(12, 1));
		const done = customer('Ada', { occasions: [birthday], celebrated: [celebratedKey(birthday.id, 2026)] });
		expect(agenda([done], TODAY)).toEqual(NOTHING);
		expect(lines(agenda([done], day('2027-11-22'))).next).toEqual(['2027-12-01 Ada 2027']);
	});

	it('R6: a tick counts for the date it was made for, and for none that takes its place', () => {
		const wrong = gregorian(11, 1, 1976);
		const ticked = (date: DeskOccasion['date'], ...celebrated: string[]) =>
			agenda([customer('Ada', { occasions: [occasion('once', date)], celebrated })], TODAY);
		const { id } = occasion('once', wrong);
		const key = celebratedKey(id, 2026, wrong);
		expect(lines(ticked(gregorian(12, 1, 1976), key)).next).toEqual(['2026-12-01 Ada 2026']);
		expect(lines(ticked(chinese(10, 14), key)).today).toEqual(['2026-11-22 Ada 2026']);
		expect(lines(ticked(chinese(10, 14, true), celebratedKey(id, 2026, chinese(10, 14)))).today).toHaveLength(
			1
		);
		// Who learns the year of birth, or corrects it, has attended to this year's day all the same.
		const today = celebratedKey(id, 2026, gregorian(11, 22, 1976));
		expect(ticked(gregorian(11, 22, 1967), today)).toEqual(NOTHING);
		expect(ticked(gregorian(11, 22), today)).toEqual(NOTHING);
		// Ticks did not say for which date, once.
		expect(ticked(gregorian(12, 1), celebratedKey(id, 2026))).toEqual(NOTHING);
	});

	it('R6: one birthday added on two phones comes once, and one tick is for both', () => {
		const [first, second] = [occasion('phone 1', chinese(10, 14)), occasion('phone 2', chinese(10, 14))];
		const entry = customer('Bo', { occasions: [first, second] });
		expect(agenda([entry], TODAY).today.map((item) => item.key)).toEqual([
			occurrenceKey(entry.id, first.id, 2026)
		]);
		for (const { id } of [first, second]) {
			for (const key of [celebratedKey(id, 2026), celebratedKey(id, 2026, chinese(10, 14))])
				expect(agenda([{ ...entry, celebrated: [key] }], TODAY)).toEqual(NOTHING);
		}
		const off = { ...entry, occasions: [{ ...first, celebrated: false }, second] };
		expect(agenda([off], TODAY).today).toHaveLength(1);
	});

	it('R1: a list goes by day, then promised first, then name', () => {
		const entries = [
			customer('Cid', {
				followUps: [followUp('2026-11-24', 'c')],
				occasions: [occasion('cid', gregorian(11, 23))]
			}),
			customer('Bea', { followUps: [followUp('2026-11-24', 'b', true)] }),
			customer('Abe', { occasions: [occasion('abe', gregorian(11, 24))] }),
			customer('Dan', { followUps: [followUp('2026-11-24', 'd', true)] })
		];
		const sorted = ['Cid 2026', 'Bea b', 'Dan d', 'Abe 2026', 'Cid c'];
		for (const order of [entries, [...entries].reverse()]) {
			expect(lines(agenda(order, TODAY)).next.map((text) => text.slice(11))).toEqual(sorted);
		}
	});

	it('the spans can be chosen', () => {
		const entry = customer('Gil', {
			occasions: [occasion('gil', gregorian(11, 20)), occasion('gil 2', chinese(10, 20))]
		});
		expect(lines(agenda([entry], TODAY, { aheadDays: 5, missedDays: 1 }))).toEqual(NOTHING);
		const year = agenda([entry], TODAY, { aheadDays: 400 });
		expect([year.missed.length, year.next.length]).toEqual([1, 3]);
	});
});

describe('the flags asked before the rule', () => {
	const policies = {
		leapMonth: fc.constantFrom(undefined, 'leap-if-present' as const, 'ordinary' as const),
		shortMonth: fc.constantFrom(undefined, 'last-day' as const, 'next-day' as const),
		feb29: fc.constantFrom(undefined, 'feb-28' as const, 'mar-1' as const)
	};
	const date = fc.record({
		calendar: fc.constantFrom('gregorian' as const, 'chinese' as const),
		month: fc.integer({ min: 1, max: 12 }),
		// Month ends are where the policies act.
		day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 29, 30)),
		leap: fc.boolean(),
		year: fc.option(fc.integer({ min: 1930, max: 2040 }), { nil: undefined })
	});
	const recurrence = fc
		.record({ date, ...policies, type: fc.constantFrom('birthday' as const, 'anniversary' as const) })
		.map(({ leapMonth, shortMonth, feb29, type, date: { year, ...rest } }) => ({
			type,
			celebrated: true,
			date: year === undefined ? rest : { ...rest, year },
			...(leapMonth && { leapMonth }),
			...(shortMonth && { shortMonth }),
			...(feb29 && { feb29 })
		}));

	it('R3: keep the 30th that moves to the day after the last one of the table', () => {
		const occasion: Occasion = {
			type: 'birthday',
			celebrated: true,
			date: { calendar: 'chinese', month: 12, day: 30 },
			shortMonth: 'next-day'
		};
		const entry = customer('Last', { occasions: [{ ...occasion, id: hashId('last') }] });
		const only = { missedDays: 0, aheadDays: 0 };
		expect(agenda([entry], day('2101-01-29'), only).today).toMatchObject([{ year: 2100, day: '2101-01-29' }]);
	});

	it('R3: leave out nothing that the rule has, on any day, for any date and policies', () => {
		const at = fc.integer({ min: dayNumber(day('1900-03-01')), max: dayNumber(day('2101-02-20')) });
		fc.assert(
			fc.property(
				at,
				fc.nat({ max: 40 }),
				fc.nat({ max: 20 }),
				fc.array(recurrence, { maxLength: 40 }),
				(n, ahead, missed, dates) => {
					const today = dayFromNumber(n);
					const entries = dates.map((parts, i) =>
						customer(`N${i}`, { occasions: [{ ...parts, id: hashId(String(i)) }] })
					);
					const brute = new Set<string>();
					for (const { id, occasions } of entries) {
						for (const found of occurrencesBetween(
							occasions[0]!,
							addDays(today, -missed),
							addDays(today, ahead)
						)) {
							brute.add(`${occurrenceKey(id, occasions[0]!.id, found.year)} ${found.day}`);
						}
					}
					const lists = agenda(entries, today, { aheadDays: ahead, missedDays: missed });
					const all = [...lists.missed, ...lists.today, ...lists.next].map(
						(item) => `${item.key} ${item.day}`
					);
					expect(new Set(all)).toEqual(brute);
					expect(all.length).toBe(brute.size);
				}
			),
			{ numRuns: 400 }
		);
	});

	it(
		'R3: on each single day of 60 years, every date with every policy is found where the rule puts it',
		{ timeout: 60_000 },
		() => {
			const dates: DeskOccasion[] = [];
			for (const [month, leap] of [
				[2, false],
				[2, true],
				[6, true],
				[12, false],
				[1, false]
			] as const) {
				for (const date of [1, 29, 30]) {
					for (const leapMonth of ['leap-if-present', 'ordinary'] as const) {
						for (const shortMonth of ['last-day', 'next-day'] as const) {
							dates.push(occasion(`${dates.length}`, chinese(month, date, leap), { leapMonth, shortMonth }));
						}
					}
				}
			}
			for (const feb29 of ['feb-28', 'mar-1'] as const)
				dates.push(occasion(feb29, gregorian(2, 29), { feb29 }));
			const entries = dates.map((one, i) => customer(`N${i}`, { occasions: [one] }));
			const [from, to] = [day('2000-01-01'), day('2059-12-31')];
			const expected = new Map<Day, Set<Id>>();
			for (const one of dates) {
				for (const found of occurrencesBetween(one, from, to)) {
					expected.set(found.day, (expected.get(found.day) ?? new Set()).add(one.id));
				}
			}
			for (let today = from; today <= to; today = addDays(today, 1)) {
				const lists = agenda(entries, today, { aheadDays: 0, missedDays: 0 });
				const found = lists.today.map((item) => (item.kind === 'occasion' ? item.occasion.id : item.key));
				if (found.length !== (expected.get(today)?.size ?? 0)) expect.fail(today);
			}
		}
	);
});
