import type { Id } from '../domain/kernel/id.ts';
import type { Doc, Row } from '../domain/row/row.ts';
import type { RapportDatabase, StoredRow } from './database.ts';

/** Reads and opens one row; undefined when the book has none of that id. */
export async function readRow(db: RapportDatabase, book: Id, id: Id): Promise<Row | undefined> {
	const stored = await db.rows.get([book, id]);
	return stored && openRow(db, stored);
}

/** Rows in the order of the ids asked for, undefined for each that is not there. */
export async function readRows(
	db: RapportDatabase,
	book: Id,
	ids: readonly Id[]
): Promise<(Row | undefined)[]> {
	const stored = await db.rows.bulkGet(ids.map((id): [Id, Id] => [book, id]));
	return Promise.all(stored.map(async (row) => row && openRow(db, row)));
}

/** The rows of one kind that belong to a root, deleted ones too. */
export async function readChildren(db: RapportDatabase, book: Id, root: Id, kind: string): Promise<Row[]> {
	return openRows(db, await db.rows.where('[book+kind+root]').equals([book, kind, root]).toArray());
}

/** Asks for the rows of some kinds that belong to some roots, one answer for each: for a look, which may end before they come. */
export function askForChildren(
	db: RapportDatabase,
	book: Id,
	roots: readonly Id[],
	kinds: readonly string[]
): PromiseLike<StoredRow[]>[] {
	return roots.flatMap((root) =>
		kinds.map((kind) => db.rows.where('[book+kind+root]').equals([book, kind, root]).toArray())
	);
}

/** Every row of one kind, deleted ones too. */
export async function readKind(db: RapportDatabase, book: Id, kind: string): Promise<Row[]> {
	const range = db.rows.where('[book+kind+root]').between([book, kind], [book, kind, []]);
	return openRows(db, await range.toArray());
}

/** How many rows of one kind are deleted: they are few, and have an index of their own. */
export function countDeleted(db: RapportDatabase, book: Id, kind: string): Promise<number> {
	const deleted = db.rows.where('[book+gone]').equals([book, 1]);
	return deleted.filter((row) => row.kind === kind).count();
}

/** How many rows a book has here, of every kind. */
export function countRows(db: RapportDatabase, book: Id): Promise<number> {
	return db.rows.where('[book+id]').between([book, ''], [book, []]).count();
}

/** How many rows of one kind there are, deleted ones too; none is read. */
export function countKind(db: RapportDatabase, book: Id, kind: string): Promise<number> {
	return db.rows.where('[book+kind+root]').between([book, kind], [book, kind, []]).count();
}

/** Those of some rows that rows of one kind belong to; none is read. */
export async function rootsWith(
	db: RapportDatabase,
	book: Id,
	kind: string,
	roots: readonly Id[]
): Promise<Set<Id>> {
	const wanted = roots.map((root): [Id, string, Id] => [book, kind, root]);
	const found = await db.rows.where('[book+kind+root]').anyOf(wanted).uniqueKeys();
	return new Set((found as unknown as [Id, string, Id][]).map(([, , root]) => root));
}

/** The deleted rows of a book. */
export async function readDeleted(db: RapportDatabase, book: Id): Promise<Row[]> {
	return openRows(db, await db.rows.where('[book+gone]').equals([book, 1]).toArray());
}

/** Every row of a book in pages, in the order of their ids, so that a large book never stands in memory at once. */
export async function* pagesOfRows(db: RapportDatabase, book: Id, size = 2000): AsyncGenerator<Row[]> {
	let after: Id | '' = '';
	for (;;) {
		const range = db.rows.where('[book+id]').between([book, after], [book, []], false, false);
		const page: StoredRow[] = await range.limit(size).toArray();
		if (!page.length) return;
		yield await openRows(db, page);
		after = page.at(-1)!.id;
	}
}

export function openRows(db: RapportDatabase, stored: readonly StoredRow[]): Promise<Row[]> {
	return Promise.all(stored.map((row) => openRow(db, row)));
}

export async function openRow(db: RapportDatabase, stored: StoredRow): Promise<Row> {
	const { book, id, kind, root, rev, seq, gone, body } = stored;
	const doc = (await db.codec.open(body)) as Doc;
	return { book, id, kind, root, rev, seq, life: gone ? 'deleted' : 'live', doc };
}

export async function sealRow(db: RapportDatabase, row: Row): Promise<StoredRow> {
	const { book, id, kind, root, rev, seq, life, doc } = row;
	const body = await db.codec.seal(doc);
	return {
		book,
		id,
		kind,
		root,
		rev,
		seq,
		...(life === 'deleted' ? { gone: 1 as const } : {}),
		body
	};
}
