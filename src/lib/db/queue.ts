import type { Id } from '../domain/kernel/id.ts';
import type { Row, Value } from '../domain/row/row.ts';
import type { History, Side } from '../sync/core/history.ts';
import { asItStands } from '../sync/core/open-clash.ts';
import { fieldOf, LIFE, type Op } from '../sync/core/op.ts';
import { stampMillis } from '../sync/core/stamp.ts';
import type { RapportDatabase, StoredOp } from './database.ts';
import { openOp } from './outbox.ts';
import { readRows } from './rows.ts';
import { readShared, type SharedBook } from './shared-book.ts';

/**
 * An op in the outbox, made `when` (ms); `no` is below zero for one that needs attention, and `code` then says why. `life` is
 * what it makes of the row, where that is what it is about.
 */
export type QueuedOp = { no: number; op: Op; life?: Value; when: number; code?: string };

/** One side of a clash; `at` in ms. */
export type ClashedValue = { value: Value; by: Id; at: number };
/** Two people wrote a field of the row without having seen each other's value; `id` names it (C-3). */
export type ClashedField = {
	id: Id;
	of: Id;
	row: Row;
	field: string;
	base: Value;
	kept: ClashedValue;
	lost: ClashedValue;
};

/** How much waits, for the quiet line: of what is to be sent nothing is opened. */
export type QueueCounts = {
	shared: SharedBook | undefined;
	toSend: number;
	attention: number;
	clashes: number;
	/** What is not on the server yet of the other books of this phone. */
	elsewhere: number;
};

export async function countQueue(db: RapportDatabase, book: Id, me: Id): Promise<QueueCounts> {
	const [shared, ops, attention, clashes, all] = await Promise.all([
		readShared(db, book),
		waiting(db, book).count(),
		refused(db, book).count(),
		readClashes(db, book, me),
		db.outbox.count()
	]);
	// A book that is being attached has all of it to send, whatever is a create by now.
	const rows = shared?.attaching
		? await db.rows.where('[book+id]').between([book, ''], [book, []]).count()
		: 0;
	return {
		shared,
		toSend: Math.max(ops, rows),
		attention,
		clashes: clashes.length,
		elsewhere: all - ops - attention
	};
}

/** The first ops that wait, the oldest first, and all that need attention. */
export async function readQueue(db: RapportDatabase, book: Id, most: number) {
	const [toSend, attention] = await Promise.all([
		waiting(db, book).limit(most).toArray(),
		refused(db, book).toArray()
	]);
	return { toSend: await openAll(db, toSend), attention: await openAll(db, attention.reverse()) };
}

/** The clashes that nobody has settled and `me` has not looked at, as they stand now. */
export async function readClashes(db: RapportDatabase, book: Id, me: Id): Promise<ClashedField[]> {
	const all = await db.clashes.where('[book+id]').between([book, ''], [book, []]).toArray();
	// A mark of an earlier version does not say what it is about: its values are in the history of their record.
	const marked = all.filter(({ of }) => of);
	if (!marked.length) return [];
	// Together, so that a live query observes them both.
	const [entries, rows] = await Promise.all([
		readRows(
			db,
			book,
			marked.map(({ id }) => id)
		),
		readRows(
			db,
			book,
			marked.map(({ of }) => of)
		)
	]);
	const side = ({ at, ...rest }: Side): ClashedValue => ({ ...rest, at: stampMillis(at) });
	const clashes = entries.flatMap((entry, nth): ClashedField[] => {
		const { of, field, clash } = (entry?.doc ?? {}) as unknown as History;
		const row = rows[nth];
		if (!entry || !row || !clash) return [];
		return [
			{ id: entry.id, of, row, field, base: clash.base, kept: side(clash.kept), lost: side(clash.lost) }
		];
	});
	return clashes.flatMap((clash) => {
		const value = fieldOf(clash.row, clash.field);
		return asItStands(clash, { value, others: clashes, me }) ?? [];
	});
}

/** Whether any of some clashes, by the ids of their history rows, is still open for `me`. */
export async function hasOpenClash(
	db: RapportDatabase,
	book: Id,
	{ ids, me }: { ids: readonly Id[]; me: Id }
): Promise<boolean> {
	return (await readClashes(db, book, me)).some(({ id }) => ids.includes(id));
}

/** Somebody here has looked at a clash. */
export async function closeClash(db: RapportDatabase, book: Id, id: Id): Promise<void> {
	await db.clashes.delete([book, id]);
}

/** Takes an op that needed attention out of the outbox; undefined when another tab has. Given back by `putRefused`. */
export function takeRefused(db: RapportDatabase, book: Id, no: number): Promise<StoredOp | undefined> {
	return db.transaction('rw', db.outbox, async () => {
		const op = await db.outbox.get([book, no]);
		if (op) await db.outbox.delete([book, no]);
		return op;
	});
}

export async function putRefused(db: RapportDatabase, op: StoredOp): Promise<void> {
	await db.outbox.put(op);
}

export async function readRefused(db: RapportDatabase, book: Id, no: number): Promise<QueuedOp | undefined> {
	const stored = await db.outbox.get([book, no]);
	return stored && (await openAll(db, [stored]))[0];
}

function waiting(db: RapportDatabase, book: Id) {
	return db.outbox.where('[book+no]').between([book, 1], [book, Infinity]);
}

function refused(db: RapportDatabase, book: Id) {
	return db.outbox.where('[book+no]').between([book, -Infinity], [book, -1], true, true);
}

function openAll(db: RapportDatabase, stored: readonly StoredOp[]): Promise<QueuedOp[]> {
	return Promise.all(
		stored.map(async (one) => {
			const op = await openOp(db, one);
			const { [LIFE]: life } = op.fields;
			const { no, code } = one;
			return { no, op, when: stampMillis(op.at), ...(life && { life }), ...(code && { code }) };
		})
	);
}
