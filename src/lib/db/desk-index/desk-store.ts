import type { Book } from '../../domain/book/book.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import { newId, type Id } from '../../domain/kernel/id.ts';
import type { RandomBytes } from '../../domain/kernel/clock.ts';
import type { Row } from '../../domain/row/row.ts';
import type { RapportDatabase, StoredChunk as StoredChunkRow, StoredDelta } from '../database.ts';
import { lookAt } from '../look.ts';
import { openRows, readRow } from '../rows.ts';
import { Chunk, joinContent, type StoredAs, type StoredChunk } from './chunk.ts';
import { customerFile, DESK_KINDS } from './deltas.ts';
import type { DescribeCustomer } from './describe.ts';
import { chunksOf, DeskTable, type DeskDelta } from './desk-table.ts';
import { pause } from './pause.ts';
import type { TextSource } from './texts.ts';

/**
 * What storage says of a book's desk index. `fold` names the last folding, so that a tab knows whether the stored
 * chunks are still those it was built from; deltas up to `foldedTo` are inside the chunks, or were forgotten with them.
 */
export type DeskState = {
	version: string;
	fold: string;
	foldedTo: number;
	chunks: StoredAs[];
};

/** Raise it whenever `deskEntry`, folding or readings change what an entry holds: every phone then builds anew. */
const VERSION = 4;
/** The version of an index that was forgotten, which no version of the app can read. */
const FORGOTTEN = 'forgotten';
/** Chunks, of some two thousand customers: what a slow phone takes in without a stutter. The first is the first screen. */
const READ_AT_ONCE = 8;
/** Their texts are several times as long, and are read while the screen is in use. */
const TEXTS_AT_ONCE = 2;
const REBUILD_AT_ONCE = 200;

export function deskKey(book: Id): string {
	return `desk:${book}`;
}

/**
 * `state` is undefined when there is none that this version and codec can use; what was before `foldedTo` is over all the
 * same. `through` is the last delta that was looked at, of any book, and `last` the last there is.
 */
export type DeskRead = {
	state: DeskState | undefined;
	foldedTo: number;
	deltas: StoredDelta[];
	through: number;
	last: number;
};

/**
 * The stored state, and the deltas behind it that came after `after`, of one moment: read one after the other, a folding
 * of another tab in between would take deltas away unseen. No more than `most` deltas are read.
 */
export function readDesk(db: RapportDatabase, book: Id, after = 0, most = Infinity): Promise<DeskRead> {
	return lookAt(db, [db.meta, db.deskDeltas], async (thatIsAll) => {
		// Asked for together: folding deletes the deltas that it takes in, so there are hardly more than the new ones. Those of
		// a book that is seldom opened pile up, and no start of another may wait for them.
		const asked = Promise.all([
			readDeskState(db, book),
			after
				? db.deskDeltas.where('no').above(after).limit(most).toArray()
				: db.deskDeltas.where('book').equals(book).limit(most).toArray(),
			db.deskDeltas.toCollection().lastKey()
		]);
		thatIsAll();
		const [stored, all, lastKey] = await asked;
		const foldedTo = stored?.foldedTo ?? 0;
		const last = Math.max((lastKey as number | undefined) ?? 0, foldedTo);
		const deltas = all.filter((delta) => delta.book === book && delta.no! > foldedTo);
		const isWhole = !after && all.length < most;
		const through = (isWhole ? undefined : all.at(-1)?.no) ?? last;
		return { state: isUsable(db, stored) ? stored : undefined, foldedTo, deltas, through, last };
	});
}

async function readDeskState(db: RapportDatabase, book: Id): Promise<DeskState | undefined> {
	return (await db.meta.get(deskKey(book)))?.value as DeskState | undefined;
}

/** Whether this version and codec can use it. */
function isUsable(db: RapportDatabase, state: DeskState | undefined): boolean {
	return state?.version === versionFor(db);
}

export async function openDeltas(db: RapportDatabase, stored: readonly StoredDelta[]): Promise<DeskDelta[]> {
	const opened = await Promise.all(stored.map((delta) => db.codec.open(delta.body)));
	return (opened as DeskDelta[][]).flat();
}

/**
 * Reads the stored chunks in order: the first alone, because it is the first screen, then a few at a time. Null, and
 * nothing more, when another tab has folded meanwhile.
 */
export async function* readChunks(
	db: RapportDatabase,
	book: Id,
	state: DeskState
): AsyncGenerator<Chunk[] | null> {
	for (let at = 0, next = 1; at < state.chunks.length; at = next, next += READ_AT_ONCE) {
		const wanted = state.chunks.slice(at, next);
		const bodies = await readStored(db, db.deskChunks, book, wanted);
		if (!bodies) return yield null;
		yield wanted.map((as, i) => Chunk.stored(as, bodies[i] as StoredChunk));
	}
}

/** Reads what chunks are searched by into their sources. False when another tab has folded meanwhile. */
export async function readTexts(
	db: RapportDatabase,
	book: Id,
	wanted: readonly (StoredAs & { source: TextSource })[]
): Promise<boolean> {
	for (let at = 0; at < wanted.length; at += TEXTS_AT_ONCE) {
		const some = wanted.slice(at, at + TEXTS_AT_ONCE);
		const bodies = await readStored(db, db.deskTexts, book, some);
		if (!bodies) return false;
		some.forEach(({ source }, i) => source.read(bodies[i] as string));
	}
	return true;
}

async function readStored(
	db: RapportDatabase,
	table: RapportDatabase['deskChunks'],
	book: Id,
	wanted: readonly StoredAs[]
): Promise<unknown[] | null> {
	const stored = await table.bulkGet(wanted.map(({ no }): [Id, number] => [book, no]));
	if (!stored.every((chunk, i) => chunk?.by === wanted[i]!.by)) return null;
	return Promise.all(stored.map((chunk) => db.codec.open(chunk!.body)));
}

/**
 * Drops the stored index of a book, inside a transaction of its caller: whoever looks next builds it anew from the rows. It is
 * numbered like a delta, so that open tabs hear of it, and none of them stores what it knew before.
 */
export async function forgetIndex(db: RapportDatabase, book: Id): Promise<void> {
	const foldedTo = await db.deskDeltas.add({ book, body: null });
	const forgotten: DeskState = { version: FORGOTTEN, fold: FORGOTTEN, foldedTo, chunks: [] };
	const ofBook = [
		[book, -Infinity],
		[book, Infinity]
	] as const;
	await Promise.all([
		db.meta.put({ key: deskKey(book), value: forgotten }),
		db.deskChunks
			.where('[book+no]')
			.between(...ofBook)
			.delete(),
		db.deskTexts
			.where('[book+no]')
			.between(...ofBook)
			.delete(),
		db.deskDeltas.where('book').equals(book).delete()
	]);
}

/** Builds the desk index of a book from its rows: on a first start, after a restore, and when it was forgotten or `VERSION` raised. */
export async function rebuildTable(
	db: RapportDatabase,
	book: Id,
	describe: DescribeCustomer
): Promise<DeskTable> {
	const entries: DeskEntry[] = [];
	const bookRow = await readRow(db, book, book);
	for (let after: Id | '' | undefined = bookRow && ''; after !== undefined;) {
		const customers: Row[] = await customersAfter(db, book, after);
		after = customers.at(-1)?.id;
		if (!after) break;
		const children = Map.groupBy(await childrenBetween(db, book, customers[0]!.id, after), (row) => row.root);
		const files = customers
			.filter((row) => row.life === 'live')
			.map((row) => customerFile(row, children.get(row.id) ?? [], bookRow!.doc as unknown as Book));
		entries.push(...(await describe(files)));
	}
	const table = new DeskTable();
	for (const chunk of chunksOf(entries)) {
		table.append(chunk);
		await pause();
	}
	table.finish();
	table.finishTexts();
	return table;
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
	const stored = await readDeskState(db, book);
	const isOurs = isUsable(db, stored) && stored?.fold === base;
	const fold = newId(outer.now, outer.random);
	const next: DeskState = { version: versionFor(db), fold, foldedTo: last, chunks: [] };
	// Held before the next wait, so that all chunks show the same moment.
	const changed = table.chunks
		.filter(({ storedBy }) => !isOurs || storedBy === null)
		.map(({ no, content }) => ({ no, content }));
	next.chunks = table.chunks.map(({ no, storedBy }) => ({ no, by: (isOurs && storedBy) || fold }));
	const lists: StoredChunkRow[] = [];
	const texts: StoredChunkRow[] = [];
	for (const { no, content } of changed) {
		const joined = joinContent(content);
		lists.push({ book, no, by: fold, body: await db.codec.seal(joined.list) });
		texts.push({ book, no, by: fold, body: await db.codec.seal(joined.texts) });
		await pause();
	}
	return db.transaction('rw', db.deskChunks, db.deskTexts, db.deskDeltas, db.meta, async () => {
		const now = await readDeskState(db, book);
		if (now?.fold !== stored?.fold || (now && now.foldedTo > last)) return null;
		const kept = new Set(next.chunks.map(({ no }) => no));
		const keys = await db.deskChunks
			.where('[book+no]')
			.between([book, -Infinity], [book, Infinity])
			.primaryKeys();
		const gone = keys.filter(([, no]) => !kept.has(no));
		await Promise.all([db.deskChunks.bulkDelete(gone), db.deskTexts.bulkDelete(gone)]);
		// One by one: copying a whole book for storage at once would hold up the screen.
		for (const list of lists) await db.deskChunks.put(list);
		for (const text of texts) await db.deskTexts.put(text);
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
