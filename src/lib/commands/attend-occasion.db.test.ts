import { describe, expect, it, vi } from 'vitest';
import type { Desk } from '../db/desk.ts';
import { readKind } from '../db/rows.ts';
import { World } from '../db/testing/world.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { Celebration } from '../domain/occasion/celebration.ts';
import type { OccasionDate } from '../domain/occasion/occasion.ts';
import { todayAgenda } from '../queries/today-agenda.ts';
import { attendOccasion } from './attend-occasion.ts';
import { undo } from './delete-row.ts';
import { logTouchpoint } from './log-touchpoint.ts';

const MARCH_1: OccasionDate = { calendar: 'gregorian', month: 3, day: 1 };

async function bornOn(date: OccasionDate) {
	const world = new World();
	const tab = world.tab();
	const birthday = world.newId();
	const occasion = { type: 'birthday' as const, date, celebrated: true };
	const anna = world.customer({ familyName: 'Anna', occasions: { [birthday]: occasion } });
	await tab.writer.write(world.book, [...world.startBook(), anna]);
	await tab.desk.open();
	const desk: Desk = { ...tab, index: tab.desk, book: world.book, me: world.me, clock: world.clock };
	const correct = (date: OccasionDate) => {
		const fields = { [`occasions.${birthday}`]: { ...occasion, date } };
		return desk.writer.write(desk.book, [{ type: 'patch', id: anna.id, fields }]);
	};
	const celebrations = async () =>
		(await readKind(desk.db, desk.book, 'celebration')).map((row) => row.doc as unknown as Celebration);
	const comesOn = (day: string) => todayAgenda(desk.index.table, day as Day).today.length;
	return { world, desk, anna, birthday, correct, celebrations, comesOn };
}

describe('a tick is for one date of an occasion (R6)', () => {
	it('so that a date that is corrected afterwards still reminds, once', async () => {
		const { desk, anna, birthday, correct, comesOn } = await bornOn(MARCH_1);
		await vi.waitFor(() => expect(comesOn('2026-03-01')).toBe(1));
		const attend = () => attendOccasion(desk, anna.id, { occasion: birthday, year: 2026 }, 'done');
		await attend();
		await vi.waitFor(() => expect(comesOn('2026-03-01')).toBe(0));
		await correct({ ...MARCH_1, month: 12 });
		await vi.waitFor(() => expect(comesOn('2026-12-01')).toBe(1));
		const second = await attend();
		await vi.waitFor(() => expect(comesOn('2026-12-01')).toBe(0));
		await undo(desk, second.ok ? second.value.did : []);
		await vi.waitFor(() => expect(comesOn('2026-12-01')).toBe(1));
		await attend();
		await correct(MARCH_1);
		await vi.waitFor(() => expect(desk.index.table.get(anna.id)!.occasions[0]!.date).toEqual(MARCH_1));
		expect(comesOn('2026-03-01')).toBe(0);
	});

	it('of which the year is no part, and which the screen tells where it shows it', async () => {
		const { desk, anna, birthday, correct, celebrations, comesOn } = await bornOn({ ...MARCH_1, year: 1976 });
		const shown = { occasion: birthday, year: 2026, date: { ...MARCH_1, year: 1976 } };
		await correct({ ...MARCH_1, month: 4 });
		await attendOccasion(desk, anna.id, shown, 'dismissed');
		await correct({ ...MARCH_1, year: 1967 });
		await vi.waitFor(() => expect(desk.index.table.get(anna.id)!.celebrated).toHaveLength(1));
		await vi.waitFor(() => expect(comesOn('2026-03-01')).toBe(0));
		expect(await celebrations()).toMatchObject([
			{ state: 'dismissed', date: { calendar: 'gregorian', day: 1 } }
		]);
		expect((await celebrations())[0]!.date).not.toHaveProperty('year');
	});

	it('and one row, whether it was ticked or came with a contact, on whatever phone', async () => {
		const { world, desk, anna, birthday, celebrations } = await bornOn(MARCH_1);
		const touchpoint = { channel: 'call', direction: 'out', zone: 'Asia/Taipei' } as const;
		await logTouchpoint(desk, {
			...{ id: world.newId(), customer: anna.id, learnt: [] },
			touchpoint: { ...touchpoint, day: '2026-02-28' as Day },
			celebrates: [{ occasion: birthday, year: 2026 }]
		});
		await attendOccasion(desk, anna.id, { occasion: birthday, year: 2026, date: MARCH_1 }, 'done');
		expect(await celebrations()).toMatchObject([{ year: 2026, on: '2026-03-01', date: MARCH_1 }]);
	});
});
