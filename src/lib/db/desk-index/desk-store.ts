import type { Book } from '../../domain/book/book.ts';
import { newId, type Id } from '../../domain/kernel/id.ts';
import type { RandomBytes } from '../../domain/kernel/clock.ts';
import type { Row } from '../../domain/row/row.ts';
import type { RapportDatabase, StoredDelta } from '../database.ts';
import { openRows, readRow } from '../rows.ts';
import { Chunk } from './chunk.ts';
import { joinCells, splitColumns, type Columns } from './columns.ts';
import { customerFile, DESK_KINDS } from './deltas.ts';
import type { DescribeCustomer } from './describe.ts';
import { DeskTable, type DeskDelta } from './desk-table.ts';

/**
 * What storage says of a book's desk index. `fold` names the last folding, so that a tab knows whether the stored
 * chunks are still those it was built from; deltas up to `foldedTo` are inside the chunks.
 */
export type DeskState = {
	version: string;
	fold: string;
	foldedTo: number;
	chunks: { no: number; size: number }[];
};

/** Raise it whenever `deskEntry`, folding or readings change what an entry holds: every phone then builds anew. */
const VERSION = 1;
const READ_AT_ONCE = 4;
const REBUILD_AT_ONCE = 4000;

export function deskKey(book: Id): string {
	return `desk:${book}`;
}

/** The stored state, or undefined when there is none that this version and codec can use. */
export async function readDeskState(db: RapportDatabase, book: Id): Promise<DeskState | undefined> {
	const state = (await db.meta.get(deskKey(book)))?.value as DeskState | undefined;
	return state?.version === versionFor(db) ? state : undefined;
}

export async function readDeltas(db: RapportDatabase, book: Id, after: number): Promise<StoredDelta[]> {
	const deltas = await db.deskDeltas.where('no').above(after).toArray();
	return deltas.filter((delta) => delta.book === book);
}

export async function openDeltas(db: RapportDatabase, stored: readonly StoredDelta[]): Promise<DeskDelta[]> {
	const opened = await Promise.all(stored.map((delta) => db.codec.open(delta.body)));
	return (opened as DeskDelta[][]).flat();
}

/** Reads the stored chunks in order, a few at a time, so that the list can be shown while the rest comes. */
export async function* readChunks(db: RapportDatabase, book: Id, state: DeskState): AsyncGenerator<Chunk[]> {
	for (let at = 0; at < state.chunks.length; at += READ_AT_ONCE) {
		const wanted = state.chunks.slice(at, at + READ_AT_ONCE);
		const stored = await db.deskChunks.bulkGet(wanted.map(({ no }): [Id, number] => [book, no]));
		yield await Promise.all(
			wanted.map(async ({ no, size }, i) => {
				const columns = (await db.codec.open(stored[i]!.body)) as Columns;
				return new Chunk(no, splitColumns(columns, size), false);
			})
		);
	}
}

/** Builds the desk index of a book from its rows: on a first start, after a restore, and when `VERSION` was raised. */
export async function rebuildTable(
	db: RapportDatabase,
	book: Id,
	describe: DescribeCustomer
): Promise<DeskTable> {
	const table = new DeskTable();
	table.finish();
	const bookRow = await readRow(db, book, book);
	if (!bookRow) return table;
	let after: Id | '' = '';
	for (;;) {
		const customers = await customersAfter(db, book, after);
		if (!customers.length) return table;
		after = customers.at(-1)!.id;
		const children = Map.groupBy(await childrenBetween(db, book, customers[0]!.id, after), (row) => row.root);
		const files = customers
			.filter((row) => row.life === 'live')
			.map((row) => customerFile(row, children.get(row.id) ?? [], bookRow.doc as unknown as Book));
		table.apply((await describe(files)).map((entry) => ({ id: entry.id, entry })));
	}
}

async function customersAfter(db: RapportDatabase, book: Id, after: Id | ''): Promise<Row[]> {
	const range = db.rows
		.where('[book+kind+root]')
		.between([book, 'customer', after], [book, 'customer', []], false, false);
	return openRows(db, await range.limit(REBUILD_AT_ONCE).toArray());
}

async function childrenBetween(db: RapportDatabase, book: Id, first: Id, last: Id): Promise<Row[]> {
	const ranges = DESK_KINDS.map((kind) =>
		db.rows.where('[book+kind+root]').between([book, kind, first], [book, kind, last], true, true).toArray()
	);
	return openRows(db, (await Promise.all(ranges)).flat());
}

/**
 * Folds what memory knows into stored chunks and drops the deltas up to `last`, in one transaction.
 * `base` is the fold that `table` was read from: when storage holds another, every chunk is written.
 */
export async function foldTable(
	db: RapportDatabase,
	book: Id,
	table: DeskTable,
	last: number,
	base: string | null,
	outer: { now: number; random: RandomBytes }
): Promise<DeskState | null> {
	const next: DeskState = {
		version: versionFor(db),
		fold: newId(outer.now, outer.random),
		foldedTo: last,
		chunks: table.chunks.map(({ no, size }) => ({ no, size }))
	};
	const stored = await readDeskState(db, book);
	const isOurs = stored !== undefined && stored.fold === base;
	// Joined before the first wait, so that all chunks show the same moment.
	const bodies = table.chunks.map(({ no, changed, cells }) =>
		changed || !isOurs ? { no, columns: joinCells(cells) } : null
	);
	const sealed = await Promise.all(
		bodies
			.filter((body) => body !== null)
			.map(async ({ no, columns }) => ({ book, no, body: await db.codec.seal(columns) }))
	);
	return db.transaction('rw', db.deskChunks, db.deskDeltas, db.meta, async () => {
		const now = await readDeskState(db, book);
		if (now?.fold !== stored?.fold || (now && now.foldedTo > last)) return null;
		const kept = new Set(next.chunks.map(({ no }) => no));
		const keys = await db.deskChunks
			.where('[book+no]')
			.between([book, -Infinity], [book, Infinity])
			.primaryKeys();
		await db.deskChunks.bulkDelete(keys.filter(([, no]) => !kept.has(no)));
		await db.deskChunks.bulkPut(sealed);
		await db.deskDeltas
			.where('no')
			.belowOrEqual(last)
			.filter((delta) => delta.book === book)
			.delete();
		await db.meta.put({ key: deskKey(book), value: next });
		return next;
	});
}

function versionFor(db: RapportDatabase): string {
	return `${VERSION}:${db.codec.name}`;
}
