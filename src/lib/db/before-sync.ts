import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { CLOCK, clockOf, type ClockState } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { DESK_KINDS } from './desk-index/deltas.ts';
import { lookAt } from './look.ts';
import { askForChildren, openRows } from './rows.ts';
import { sharedKey, type SharedBook } from './shared-book.ts';
import {
	holds,
	openWaiting,
	readSomeWaiting,
	readWaiting,
	type Remembered,
	type Waiting
} from './waiting.ts';

/** All that storing an answer of the server has to know, of one moment. */
export type BeforeSync = {
	clock: ClockState;
	shared: SharedBook;
	/** The rows asked for. */
	rows: Map<Id, Row>;
	bases: Map<Id, Row>;
	/** What waits to be sent of those rows and of those that answered ops change, in order. */
	pending: Map<Id, Op[]>;
	/** The rows among those asked for that a lost lineage gave, and what the new one said of them until now (L-1). */
	offers: Map<Id, Row | null>;
	/** All that waits of the book; null where it is too much to be read at once. */
	waiting: Waiting | null;
};

/**
 * Undefined when the book is not shared (any more). `answered` are numbers of ops; what is remembered is not read again, if
 * it still holds.
 */
export async function readBeforeSync(
	db: RapportDatabase,
	book: Id,
	{ ids, answered }: { ids: readonly Id[]; answered: readonly number[] },
	remembered: Remembered | null
): Promise<BeforeSync | undefined> {
	const keys = ids.map((id): [Id, Id] => [book, id]);
	const some = { ids, numbers: answered };
	const known = remembered?.book === book ? remembered : null;
	const readUnknown = () =>
		known && !known.waiting ? readSomeWaiting(db, book, some) : readWaiting(db, book, some);
	// What waits is known only when it was read: there is no saying early that nothing more will be asked.
	const look = await lookAt(db, [db.meta, db.rows, db.bases, db.outbox, db.offers], async () => {
		const [[stored, shared], named, unknown] = await Promise.all([
			db.meta.bulkGet([CLOCK, sharedKey(book)]),
			db.rows.bulkGet(keys),
			known?.waiting ? null : readUnknown()
		]);
		const clock = clockOf(stored);
		const isKnown = known?.waiting && holds(known, book, clock);
		return { clock, shared, named, read: isKnown ? null : (unknown ?? (await readUnknown())) };
	});
	const shared = look.shared?.value as SharedBook | undefined;
	if (!shared) return undefined;
	const waiting = look.read ? await openWaiting(db, look.read) : known!.waiting!;
	const numbers = new Set(answered);
	const wanted = new Set(ids);
	for (const { op_no, id } of waiting.ops) if (numbers.has(op_no)) wanted.add(id);
	const found = look.named.filter((row) => row !== undefined);
	return {
		clock: look.clock,
		shared,
		rows: byId(await openRows(db, found)),
		bases: of(wanted, waiting.bases),
		offers: of(wanted, waiting.offers),
		pending: Map.groupBy(
			waiting.ops.filter(({ id }) => wanted.has(id)),
			({ id }) => id
		),
		waiting: look.read?.isAll === false ? null : waiting
	};
}

function of<T>(ids: ReadonlySet<Id>, all: ReadonlyMap<Id, T>): Map<Id, T> {
	return new Map([...all].filter(([id]) => ids.has(id)));
}

function byId<T extends { id: Id }>(rows: readonly T[]): Map<Id, T> {
	return new Map(rows.map((row) => [row.id, row]));
}

/** Some customers and all that the desk index shows of them, and the book itself. */
export async function readFiles(
	db: RapportDatabase,
	book: Id,
	customers: Iterable<Id>
): Promise<Map<Id, Row>> {
	const ids = [...customers];
	const found = await lookAt(db, [db.rows], async (thatIsAll) => {
		const asked = Promise.all([
			db.rows.bulkGet([book, ...ids].map((id): [Id, Id] => [book, id])),
			...askForChildren(db, book, ids, DESK_KINDS)
		]);
		thatIsAll();
		return (await asked).flat();
	});
	return byId(
		await openRows(
			db,
			found.filter((row) => row !== undefined)
		)
	);
}
