import { describe, expect, it } from 'vitest';
import { agenda } from '../../domain/agenda/agenda.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import { addDays, type Day } from '../../domain/kernel/day.ts';
import { hashId } from '../../domain/kernel/id.ts';
import { World } from '../testing/world.ts';
import { firstScreenOf, isFirstScreenKept, readFirstScreen, writeFirstScreens } from './first-screen.ts';

const day = '2026-03-01' as Day;
const entries = Array.from({ length: 20 }, (_, n): DeskEntry => ({
	id: hashId('customer', String(n)),
	name: `Customer ${n}`,
	company: '',
	sort: `customer ${n}`,
	initial: 'C',
	tier: '',
	text: '',
	lastContact: '',
	occasions: [],
	followUps: [{ id: hashId('follow-up', String(n)), day: addDays(day, n - 15), note: '', promised: false }],
	celebrated: []
}));
const screenOf = (of: Day) => firstScreenOf(of, agenda(entries, of));

describe('the first screen that is kept', () => {
	it('holds the first of each list, and how many there are', () => {
		const { counts, agenda } = screenOf(day);
		expect(counts).toEqual({ overdue: 15, today: 1, next: 4, missed: 0 });
		expect([agenda.overdue.length, agenda.today.length, agenda.next.length]).toEqual([12, 1, 4]);
	});

	it('is found again for each of its days, until anything has changed', async () => {
		const world = new World();
		const { db } = world.tab();
		const tomorrow = addDays(day, 1);
		expect(await readFirstScreen(db, world.book, { day, last: 7 })).toBeNull();
		await writeFirstScreens(db, world.book, { screens: [screenOf(day), screenOf(tomorrow)], last: 7 });

		expect(await readFirstScreen(db, world.book, { day, last: 7 })).toEqual(screenOf(day));
		expect(await readFirstScreen(db, world.book, { day: tomorrow, last: 7 })).toEqual(screenOf(tomorrow));
		expect(await readFirstScreen(db, world.book, { day: addDays(day, 2), last: 7 })).toBeNull();
		expect(await readFirstScreen(db, world.book, { day, last: 8 })).toBeNull();
		expect(await isFirstScreenKept(db, world.book, { day, last: 7 })).toBe(true);
		expect(await isFirstScreenKept(db, world.book, { day: tomorrow, last: 7 })).toBe(false);
		expect(await isFirstScreenKept(db, world.book, { day, last: 8 })).toBe(false);
	});

	it('is none where nothing is due: that may be a book without customers', async () => {
		const world = new World();
		const { db } = world.tab();
		await writeFirstScreens(db, world.book, { screens: [firstScreenOf(day, agenda([], day))], last: 0 });
		expect(await readFirstScreen(db, world.book, { day, last: 0 })).toBeNull();
	});

	it('is sealed like everything else', async () => {
		const world = new World();
		const codec = {
			name: 'turned',
			seal: async (value: unknown) => [...JSON.stringify(value)].reverse().join(''),
			open: async (sealed: unknown) => JSON.parse([...(sealed as string)].reverse().join('')) as unknown
		};
		const { db } = world.tab(codec);
		await writeFirstScreens(db, world.book, { screens: [screenOf(day)], last: 1 });
		expect(JSON.stringify(await db.meta.toArray())).not.toContain('Customer');
		expect(await readFirstScreen(db, world.book, { day, last: 1 })).toEqual(screenOf(day));
	});
});
