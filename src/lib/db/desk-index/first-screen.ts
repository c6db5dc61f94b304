import { countsOf, type Agenda, type AgendaCounts } from '../../domain/agenda/agenda.ts';
import type { Day } from '../../domain/kernel/day.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { RapportDatabase } from '../database.ts';

/** What Today shows before the desk index is read: how many items each list has, and the first of each. */
export type FirstScreen = { day: Day; counts: AgendaCounts; agenda: Agenda };

/** The screens of some days from `from` on; `last` is the last delta of the desk index that they know of. */
type Stored = { last: number; from: Day; body: unknown };

/** More than the tallest phone shows. */
const ROWS = 12;

const keyOf = (book: Id) => `first:${book}`;

export function firstScreenOf(day: Day, agenda: Agenda): FirstScreen {
	const { overdue, today, next, missed } = agenda;
	const first = {
		overdue: overdue.slice(0, ROWS),
		today: today.slice(0, ROWS),
		next: next.slice(0, ROWS),
		missed: missed.slice(0, ROWS)
	};
	return { day, counts: countsOf(agenda), agenda: first };
}

/** The screen of a day as it was kept, or null when anything has changed since. */
export async function readFirstScreen(
	db: RapportDatabase,
	book: Id,
	{ day, last }: { day: Day; last: number }
): Promise<FirstScreen | null> {
	const stored = (await db.meta.get(keyOf(book)))?.value as Stored | undefined;
	if (stored?.last !== last) return null;
	const screens = (await db.codec.open(stored.body)) as readonly FirstScreen[];
	// An empty one cannot tell a calm day from a book without customers.
	return screens.find(({ day: of, counts }) => of === day && Object.values(counts).some(Boolean)) ?? null;
}

export async function writeFirstScreens(
	db: RapportDatabase,
	book: Id,
	{ screens, last }: { screens: readonly FirstScreen[]; last: number }
): Promise<void> {
	const body = await db.codec.seal(screens);
	await db.meta.put({ key: keyOf(book), value: { last, from: screens[0]!.day, body } satisfies Stored });
}

/** Whether the screens that are kept begin with this day, and nothing has changed since. */
export async function isFirstScreenKept(
	db: RapportDatabase,
	book: Id,
	{ day, last }: { day: Day; last: number }
): Promise<boolean> {
	const stored = (await db.meta.get(keyOf(book)))?.value as Stored | undefined;
	return stored?.last === last && stored.from === day;
}
