import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { FIRST_STAMP, type Stamp } from '../sync/core/stamp.ts';
import type { RapportDatabase, StoredMeta, StoredRow } from './database.ts';
import { DESK_KINDS, isOnDesk } from './desk-index/deltas.ts';
import { lookAt } from './look.ts';
import { openPending } from './outbox.ts';
import { askForChildren, openRows } from './rows.ts';
import { sharedKey, type SharedBook } from './shared-book.ts';
import type { Change } from './write-plan.ts';

/** The stamp and the number of the last op that this database wrote. */
export type ClockState = { at: Stamp; opNo: number };

export const CLOCK = 'clock';

export async function readClock(db: RapportDatabase): Promise<ClockState> {
	return clockOf(await db.meta.get(CLOCK));
}

export function clockOf(stored: StoredMeta | undefined): ClockState {
	return (stored?.value as ClockState | undefined) ?? { at: FIRST_STAMP, opNo: 0 };
}

export type Before = {
	clock: ClockState;
	rows: Map<Id, Row>;
	/** Undefined for a book that lives on this phone alone. */
	shared: SharedBook | undefined;
	/** What waits to be sent already of the rows that change, in order. */
	pending: Map<Id, Op[]>;
};

/**
 * All that a write has to know, of one moment and in as few questions as it takes, for a slow phone waits several
 * milliseconds for each: the rows that change, and of the customers they belong to all that the desk index shows.
 */
export async function readBefore(db: RapportDatabase, book: Id, changes: readonly Change[]): Promise<Before> {
	const { stored, waiting, ...before } = await lookAt(
		db,
		[db.meta, db.rows, db.outbox],
		async (thatIsAll) => {
			const get = async (ids: Iterable<Id>) => {
				const found = await db.rows.bulkGet([...ids].map((id): [Id, Id] => [book, id]));
				return found.filter((row) => row !== undefined);
			};
			const [[clock, sharedBook], named] = await Promise.all([
				db.meta.bulkGet([CLOCK, sharedKey(book)]),
				get(namedBy(book, changes))
			]);
			const shared = sharedBook?.value as SharedBook | undefined;
			const roots = rootsOf(changes, named);
			const known = new Set(named.map(({ id }) => id));
			const changed = shared ? [...new Set(changes.map(({ id }) => id))] : [];
			const ops = changed.map((id) => db.outbox.where('[book+id]').equals([book, id]).toArray());
			const rest = Promise.all([
				get(roots.difference(known)),
				...askForChildren(db, book, [...roots], DESK_KINDS)
			]);
			thatIsAll();
			const others = (await rest).flat();
			const waiting = (await Promise.all(ops)).flat();
			return { clock: clockOf(clock), shared, waiting, stored: [...named, ...others] };
		}
	);
	const rows = new Map((await openRows(db, stored)).map((row) => [row.id, row]));
	return { ...before, rows, pending: await openPending(db, waiting) };
}

function namedBy(book: Id, changes: readonly Change[]): Set<Id> {
	return new Set([
		book,
		...changes.flatMap((change) => (change.type === 'create' ? [change.id, change.root] : change.id))
	]);
}

/** The customers on the desk that something changes of; not those who are only just made, who have nothing yet. */
function rootsOf(changes: readonly Change[], named: readonly StoredRow[]): Set<Id> {
	const stored = new Map(named.map((row) => [row.id, row]));
	const created = changes.filter((change) => change.type === 'create' && !stored.has(change.id));
	const rows = changes.flatMap((change) => stored.get(change.id) ?? (change.type === 'create' ? change : []));
	const roots = new Set(rows.filter(isOnDesk).map(({ root }) => root));
	return roots.difference(new Set(created.map(({ id }) => id)));
}
