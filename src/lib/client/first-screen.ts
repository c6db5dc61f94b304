import type { Desk } from '../db/desk.ts';
import { today } from '../db/desk.ts';
import {
	firstScreenOf,
	isFirstScreenKept,
	writeFirstScreens,
	type FirstScreen
} from '../db/desk-index/first-screen.ts';
import { storageFailure } from '../db/failure.ts';
import { addDays } from '../domain/kernel/day.ts';
import { TodayAgenda } from '../queries/today-agenda.ts';

/** Over a long weekend the next start still finds its day. */
const DAYS = 4;

/**
 * Leaves the storage as the next start wants it, in idle moments: an index that had to be built from its rows is stored,
 * or every start until the next write would build it again, and so is the first screen. A phone without room is left as
 * it is: the next start only takes longer.
 */
export async function readyForNextStart(desk: Desk): Promise<void> {
	await desk.index.fold();
	await keepFirstScreen(desk).catch((error: unknown) => void storageFailure(error));
}

/** Keeps what Today shows now and would show in the next days, so that the next start shows it at once. */
async function keepFirstScreen(desk: Desk): Promise<void> {
	const { index } = desk;
	const { last } = index;
	const kept = await isFirstScreenKept(desk.db, desk.book, { day: today(desk), last });
	if (kept || !index.table.complete) return;
	const screens: FirstScreen[] = [];
	for (let ahead = 0; ahead < DAYS; ahead++) {
		const day = addDays(today(desk), ahead);
		const agenda = new TodayAgenda(day);
		await agenda.prepare(index.table);
		screens.push(firstScreenOf(day, agenda.of(index.table)));
		// What changed meanwhile is kept when it is quiet again. This day's is kept first: the app may be left any moment.
		if (index.last !== last) return;
		if (ahead === 0 || ahead === DAYS - 1) await writeFirstScreens(desk.db, desk.book, { screens, last });
	}
}
