import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { CLOCK, clockOf, type ClockState } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { DESK_KINDS } from './desk-index/deltas.ts';
import { lookAt } from './look.ts';
import { openBase, openPending } from './outbox.ts';
import { openRows } from './rows.ts';
import { sharedKey, type SharedBook } from './shared-book.ts';

/** All that storing an answer of the server has to know, of one moment. */
export type BeforeSync = {
	clock: ClockState;
	shared: SharedBook;
	/** The rows asked for, and of their customers all that the desk index shows. */
	rows: Map<Id, Row>;
	bases: Map<Id, Row>;
	/** What waits to be sent of the rows asked for, in order. */
	pending: Map<Id, Op[]>;
	/** The rows among those asked for that a lost lineage gave, and what the new one said of them until now (L-1). */
	offers: Map<Id, Row | null>;
};

/** `roots` are the customers of rows that may not be here yet. Undefined when the book is not shared (any more). */
export async function readBeforeSync(
	db: RapportDatabase,
	book: Id,
	ids: readonly Id[],
	roots: readonly Id[]
): Promise<BeforeSync | undefined> {
	const tables = [db.meta, db.rows, db.bases, db.outbox, db.offers];
	// Many rows are found by cursors, so there is no saying early that nothing more will be asked.
	const look = await lookAt(db, tables, async () => {
		const keys = ids.map((id): [Id, Id] => [book, id]);
		const [[clock, shared], named, bases, ops, offers] = await Promise.all([
			db.meta.bulkGet([CLOCK, sharedKey(book)]),
			db.rows.bulkGet([...keys, [book, book]]),
			db.bases.bulkGet(keys),
			db.outbox.where('[book+id]').anyOf(keys).toArray(),
			db.offers.bulkGet(keys)
		]);
		const found = named.filter((row) => row !== undefined);
		const customers = [...new Set([...roots, ...found.map(({ root }) => root)])].sort();
		const children = DESK_KINDS.flatMap((kind) =>
			customers.map((root): [Id, string, Id] => [book, kind, root])
		);
		const rest = Promise.all([
			db.rows.bulkGet(customers.map((id): [Id, Id] => [book, id])),
			db.rows.where('[book+kind+root]').anyOf(children).toArray()
		]);
		return { clock, shared, found, bases, ops, offers, rest: (await rest).flat() };
	});
	const shared = look.shared?.value as SharedBook | undefined;
	if (!shared) return undefined;
	const stored = [...look.found, ...look.rest.filter((row) => row !== undefined)];
	const offers = look.offers.filter((offer) => offer !== undefined);
	const bases = look.bases.filter((base) => base !== undefined);
	return {
		clock: clockOf(look.clock),
		shared,
		rows: byId(await openRows(db, stored)),
		bases: byId(await Promise.all(bases.map((base) => openBase(db, base)))),
		offers: new Map(
			await Promise.all(
				offers.map(async ({ id, theirs }) => [id, theirs ? await openBase(db, theirs) : null] as const)
			)
		),
		pending: await openPending(db, look.ops)
	};
}

function byId<T extends { id: Id }>(rows: readonly T[]): Map<Id, T> {
	return new Map(rows.map((row) => [row.id, row]));
}
