import type { Collection } from 'dexie';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { CLOCK, clockOf, type ClockState } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { DESK_KINDS } from './desk-index/deltas.ts';
import { lookAt } from './look.ts';
import { openBase, openPending } from './outbox.ts';
import { askForChildren, openRows } from './rows.ts';
import { sharedKey, type SharedBook } from './shared-book.ts';

/** All that storing an answer of the server has to know, of one moment. */
export type BeforeSync = {
	clock: ClockState;
	shared: SharedBook;
	/** The rows asked for. */
	rows: Map<Id, Row>;
	bases: Map<Id, Row>;
	/** What waits to be sent of the rows asked for, in order. */
	pending: Map<Id, Op[]>;
	/** The rows among those asked for that a lost lineage gave, and what the new one said of them until now (L-1). */
	offers: Map<Id, Row | null>;
};

/** Undefined when the book is not shared (any more). */
export async function readBeforeSync(
	db: RapportDatabase,
	book: Id,
	ids: readonly Id[]
): Promise<BeforeSync | undefined> {
	const { bases: basesOf, outbox, offers: offersOf } = db;
	const keys = ids.map((id): [Id, Id] => [book, id]);
	const wanted = new Set(ids);
	// What a table of few holds is known only when it was read: there is no saying early that nothing more will be asked.
	const look = await lookAt(db, [db.meta, db.rows, basesOf, outbox, offersOf], async () => {
		const [[clock, shared], named, bases, ops, offers] = await Promise.all([
			db.meta.bulkGet([CLOCK, sharedKey(book)]),
			db.rows.bulkGet(keys),
			amongFew(basesOf.where('[book+id]').between([book, ''], [book, []]), wanted, () =>
				basesOf.bulkGet(keys)
			),
			amongFew(outbox.where('[book+no]').between([book, 1], [book, Infinity]), wanted, () =>
				outbox.where('[book+id]').anyOf(keys).toArray()
			),
			amongFew(offersOf.where('[book+id]').between([book, ''], [book, []]), wanted, () =>
				offersOf.bulkGet(keys)
			)
		]);
		return { clock, shared, found: named.filter((row) => row !== undefined), bases, ops, offers };
	});
	const shared = look.shared?.value as SharedBook | undefined;
	if (!shared) return undefined;
	return {
		clock: clockOf(look.clock),
		shared,
		rows: byId(await openRows(db, look.found)),
		bases: byId(await Promise.all(look.bases.map((base) => openBase(db, base)))),
		offers: new Map(
			await Promise.all(
				look.offers.map(async ({ id, theirs }) => [id, theirs ? await openBase(db, theirs) : null] as const)
			)
		),
		pending: await openPending(db, look.ops)
	};
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

/** As a rule no more entries than this are in a table of what has not come to rest. */
const FEW = 1500;

/**
 * The entries of some rows in a table of few: all of it is read at once, because a slow phone needs longer for a few entries
 * by their keys. `byKeys` asks for them where there are many all the same.
 */
async function amongFew<T extends { id: Id }>(
	all: Collection<T>,
	ids: ReadonlySet<Id>,
	byKeys: () => PromiseLike<(T | undefined)[]>
): Promise<T[]> {
	const some = await all.limit(FEW + 1).toArray();
	if (some.length <= FEW) return some.filter(({ id }) => ids.has(id));
	return (await byKeys()).filter((entry) => entry !== undefined);
}
