import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { agenda } from '../agenda/agenda.ts';
import type { Customer } from '../customer/customer.ts';
import { deskEntry } from '../desk/desk-entry.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Day } from '../kernel/day.ts';
import { hashId, type Id } from '../kernel/id.ts';
import { KINDS } from '../kinds.ts';
import { plainReadings } from '../name/readings/readings.ts';
import type { Celebration } from '../occasion/celebration.ts';
import { checkOccasionDate } from '../occasion/check.ts';
import type { Touchpoint } from '../touchpoint/touchpoint.ts';
import { demoBook, type DemoRow } from './demo-book.ts';
import { phrases as en } from './phrases/en.ts';
import { phrases as hans } from './phrases/zh-Hans.ts';
import { phrases as hant } from './phrases/zh-Hant.ts';

const book = hashId('a demo book');
const me = hashId('me');
const rowsOn = (today: Day, phrases = en) =>
	demoBook({ today, book, me, zone: 'Asia/Taipei', currency: 'TWD', phrases });
const today = '2026-11-22' as Day;
// New Year's Eve, a leap day, the days of a lunar New Year and of a leap month.
const days = ['2026-11-22', '2026-12-31', '2028-02-29', '2027-02-06', '2025-07-25', '2026-01-01'] as Day[];

const ofKind = (rows: DemoRow[], kind: string) => rows.filter((row) => row.kind === kind);

function entriesOf(rows: DemoRow[]) {
	const of = <T>(kind: string, root: Id) =>
		ofKind(rows, kind)
			.filter((row) => row.root === root)
			.map(({ id, doc }) => ({ id, doc: doc as T }));
	return ofKind(rows, 'customer').map(({ id, doc }) =>
		deskEntry({
			id,
			customer: doc as Customer,
			followUps: of<FollowUp>('follow-up', id).map((row) => ({ id: row.id, followUp: row.doc })),
			celebrations: of<Celebration>('celebration', id).map((row) => row.doc),
			touchpoints: of<Touchpoint>('touchpoint', id).map((row) => row.doc),
			book: { nameOrder: 'given-first' },
			readings: plainReadings
		})
	);
}

describe('the demo book (U4)', () => {
	it.each(days)('is valid on %s: every row fits its schema, every id is its own', (day) => {
		const rows = rowsOn(day);
		const bad = rows.filter(({ kind, doc }) => !v.safeParse(KINDS[kind]!, doc).success);
		expect(bad).toEqual([]);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});
	it.each(days)('has only dates that exist, on %s', (day) => {
		const dates = ofKind(rowsOn(day), 'customer').flatMap(({ doc }) =>
			Object.values((doc as Customer).occasions ?? {}).map(({ date }) => date)
		);
		expect(dates.length).toBeGreaterThan(30);
		expect(dates.filter((date) => !checkOccasionDate(date).ok)).toEqual([]);
	});
	it('is the same each time for the same day and seed', () => {
		expect(rowsOn(today)).toEqual(rowsOn(today));
		expect(demoBook({ today, book, me, zone: 'UTC', currency: 'TWD', phrases: en, seed: 1 })).not.toEqual(
			demoBook({ today, book, me, zone: 'UTC', currency: 'TWD', phrases: en, seed: 2 })
		);
	});
	it('holds 60 customers and a year of contacts, none of them today or later', () => {
		const rows = rowsOn(today);
		expect(ofKind(rows, 'customer')).toHaveLength(60);
		const contactDays = ofKind(rows, 'touchpoint').map(({ doc }) => (doc as Touchpoint).day);
		expect(contactDays.length).toBeGreaterThan(250);
		expect(contactDays.every((day) => day < today && day >= '2025-11-15')).toBe(true);
	});
	it.each(days)(
		'gives Today something of everything on %s: overdue, due, promised, missed, next (R1, R2)',
		(day) => {
			const lists = agenda(entriesOf(rowsOn(day)), day);
			expect(lists.overdue.length).toBe(4);
			const kinds = lists.today.map((item) =>
				item.kind === 'occasion' ? item.occasion.date.calendar : item.promised ? 'promised' : 'plain'
			);
			expect(new Set(kinds)).toEqual(new Set(['gregorian', 'chinese', 'promised', 'plain']));
			expect(lists.next.length).toBeGreaterThanOrEqual(14);
			expect(lists.missed.length).toBe(2);
		}
	);
	it('has numbers that reach nobody', () => {
		const phones = ofKind(rowsOn(today), 'customer').flatMap(({ doc }) =>
			Object.values((doc as Customer).phones ?? {})
		);
		expect(phones).toHaveLength(60);
		// Subscriber numbers of Taipei and Beijing never begin with 0; Ofcom keeps 07700 900000–900999 for drama.
		const reserved = /^(02-0000-|010-0000 |\+44 7700 900)/;
		expect(phones.filter(({ typed }) => !reserved.test(typed))).toEqual([]);
	});
	it('speaks three languages with as many phrases', () => {
		for (const phrases of [hant, hans]) {
			expect(phrases.contacts.map(({ channel, outcome }) => [channel, outcome])).toEqual(
				en.contacts.map(({ channel, outcome }) => [channel, outcome])
			);
			expect(phrases.followUps.map(({ promised }) => promised)).toEqual(
				en.followUps.map(({ promised }) => promised)
			);
			expect(phrases.facts.map(({ about }) => about)).toEqual(en.facts.map(({ about }) => about));
		}
	});
});
