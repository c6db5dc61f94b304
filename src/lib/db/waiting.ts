import type { Table } from 'dexie';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import type { ClockState } from './before-write.ts';
import type { RapportDatabase, StoredBase, StoredOffer, StoredOp } from './database.ts';
import { openBase, openOp } from './outbox.ts';

/** What waits of a book: its ops in the order they are sent, and of rows, by their ids, what the server last said. */
export type Waiting = {
	ops: Op[];
	bases: Map<Id, Row>;
	/** Rows that a lost lineage gave, and what the new one said of them until now (L-1). */
	offers: Map<Id, Row | null>;
};

/**
 * All that waits of a book, from one answer of the server to the next; null where it is too much. It holds for as long as the
 * clock stands where it was, because every transaction that changes what waits moves it (W-1).
 */
export type Remembered = {
	book: Id;
	clock: ClockState;
	waiting: Waiting | null;
	/** The first copy of the book is on its way. */
	isArriving: boolean;
};

export function holds(remembered: Remembered | null, book: Id, clock: ClockState): remembered is Remembered {
	return (
		remembered?.book === book && remembered.clock.opNo === clock.opNo && remembered.clock.at === clock.at
	);
}

export function isEmpty({ ops, bases, offers }: Waiting): boolean {
	return !ops.length && !bases.size && !offers.size;
}

export type StoredWaiting = { ops: StoredOp[]; bases: StoredBase[]; offers: StoredOffer[]; isAll: boolean };

/** As a rule no more entries than this are in a table of what has not come to rest. */
const FEW = 1500;

/**
 * Reads what waits: all of it, because a slow phone needs longer for a few entries by their keys; or, where it is much, that
 * of some rows and of the ops with those numbers.
 */
export async function readWaiting(
	db: RapportDatabase,
	book: Id,
	some: { ids: readonly Id[]; numbers: readonly number[] }
): Promise<StoredWaiting> {
	const ofBook = <T>(table: Table<T, [Id, Id]>) =>
		table
			.where('[book+id]')
			.between([book, ''], [book, []])
			.limit(FEW + 1)
			.toArray();
	const [ops, bases, offers] = await Promise.all([
		opsOf(db, book)
			.limit(FEW + 1)
			.toArray(),
		ofBook(db.bases),
		ofBook(db.offers)
	]);
	const isAll = [ops, bases, offers].every(({ length }) => length <= FEW);
	return isAll ? { ops, bases, offers, isAll } : readSomeWaiting(db, book, some);
}

/** The same of some rows only. */
export async function readSomeWaiting(
	db: RapportDatabase,
	book: Id,
	{ ids, numbers }: { ids: readonly Id[]; numbers: readonly number[] }
): Promise<StoredWaiting> {
	const named = numbers.length ? await opsBetween(db, book, numbers).toArray() : [];
	const keys = [...new Set([...ids, ...named.map(({ id }) => id)])].map((id): [Id, Id] => [book, id]);
	const [ops, bases, offers] = await Promise.all([
		db.outbox.where('[book+id]').anyOf(keys).toArray(),
		db.bases.bulkGet(keys),
		db.offers.bulkGet(keys)
	]);
	const isThere = <T>(entry: T | undefined) => entry !== undefined;
	return { ops, bases: bases.filter(isThere), offers: offers.filter(isThere), isAll: false };
}

export async function openWaiting(db: RapportDatabase, stored: StoredWaiting): Promise<Waiting> {
	const due = stored.ops.filter(({ no }) => no > 0).sort((a, b) => a.no - b.no);
	const open = async ({ id, theirs }: StoredOffer) =>
		[id, theirs ? await openBase(db, theirs) : null] as const;
	return {
		ops: await Promise.all(due.map((op) => openOp(db, op))),
		bases: new Map(
			(await Promise.all(stored.bases.map((base) => openBase(db, base)))).map((base) => [base.id, base])
		),
		offers: new Map(await Promise.all(stored.offers.map(open)))
	};
}

/** What waits once an answer has settled some ops and changed what the server last said of some rows. */
export function waitingAfter(
	{ ops, bases, offers }: Waiting,
	change: {
		answered: readonly number[];
		bases: readonly Row[];
		baseless: readonly Id[];
		theirs: readonly Row[];
	}
): Waiting {
	const answered = new Set(change.answered);
	const after = new Map(bases);
	for (const id of change.baseless) after.delete(id);
	for (const row of change.bases) after.set(row.id, row);
	return {
		ops: ops.filter(({ op_no }) => !answered.has(op_no)),
		bases: after,
		offers: new Map([...offers, ...change.theirs.map((row) => [row.id, row] as const)])
	};
}

/** Ops that wait to be sent, in order. */
export function opsOf(db: RapportDatabase, book: Id) {
	return db.outbox.where('[book+no]').between([book, 1], [book, Infinity]);
}

/** From the lowest to the highest of these numbers. */
export function opsBetween(db: RapportDatabase, book: Id, numbers: readonly number[]) {
	const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
	return db.outbox.where('[book+no]').between([book, first], [book, last], true, true);
}
