import type { Id } from '../domain/kernel/id.ts';
import type { SyncState } from '../sync/ports.ts';
import type { RapportDatabase } from './database.ts';

/** What a phone keeps of a book that it shares; a book without it has no outbox. */
export type SharedBook = SyncState & {
	/** The number of the last op that was written here, sent or not (P-2). */
	lastNo: number;
	/**
	 * The server has another past (L-1): `last` is what it has of this phone, and nothing is sent until all of its rows are here
	 * (`isWhole`) and it is known what it lacks. What it gave before is put aside meanwhile.
	 */
	startingOver: { last: number; isWhole: boolean } | null;
	/** History made here, of ops that are answered: it goes when the server's own has come, at `head`. */
	spent: { ids: Id[]; head: number };
	/** How far the rows of a book that was this phone's alone are made into creates; null when all are. */
	attaching: Attaching | null;
	/** The book has never been here as a whole: its desk index is built when it is. */
	isArriving: boolean;
	/** How many ops needed attention so far: they are numbered apart, below zero. */
	refused: number;
	/** What is to be added to this phone's clock to get the server's, in ms (T-1). */
	offset: number;
};

/** Customers and other roots first, because nothing hangs on what the server does not know; of each the rows up to `after`. */
export type Attaching = { pass: 'roots' | 'children'; after: Id | '' };

/** Whether what is written to a row now is to be sent: until its turn has come, its create will say it all. */
export function isAttached({ attaching }: SharedBook, { id, root }: { id: Id; root: Id }): boolean {
	if (!attaching) return true;
	const isRoot = id === root;
	if (attaching.pass === 'children' && isRoot) return true;
	return (attaching.pass === 'roots') === isRoot && id <= attaching.after;
}

export const NEWLY_SHARED: SharedBook = {
	epoch: null,
	grant: null,
	role: null,
	cursor: 0,
	syncedAt: null,
	lastNo: 0,
	startingOver: null,
	spent: { ids: [], head: 0 },
	attaching: null,
	isArriving: false,
	refused: 0,
	offset: 0
};

export function sharedKey(book: Id): string {
	return `shared:${book}`;
}

export async function readShared(db: RapportDatabase, book: Id): Promise<SharedBook | undefined> {
	return (await db.meta.get(sharedKey(book)))?.value as SharedBook | undefined;
}

export function putShared(db: RapportDatabase, book: Id, value: SharedBook): Promise<unknown> {
	return db.meta.put({ key: sharedKey(book), value });
}

/** The books of this phone that are shared. */
export async function sharedBooks(db: RapportDatabase): Promise<Id[]> {
	const keys = await db.meta
		.where('key')
		.startsWith(sharedKey('' as Id))
		.primaryKeys();
	return keys.map((key) => key.slice(sharedKey('' as Id).length) as Id);
}

/** The books that this phone has rows of, shared or not; it goes from one to the next and reads none of them. */
export async function booksWithRows(db: RapportDatabase): Promise<Id[]> {
	const books: Id[] = [];
	for (let after: Id | '' = ''; ;) {
		const [next]: [Id, Id][] = await db.rows.where('[book+id]').above([after, []]).limit(1).primaryKeys();
		if (!next) return books;
		books.push((after = next[0]));
	}
}

/** A book that somebody else shares with this phone's user: it comes with the next round. */
export async function expectBook(db: RapportDatabase, book: Id): Promise<void> {
	await db.transaction('rw', db.meta, async () => {
		if (await readShared(db, book)) return;
		await putShared(db, book, { ...NEWLY_SHARED, isArriving: true });
	});
}

export const ACCOUNT = 'account';

/** Whose phone this database is, and who they are in books. */
export type Owner = { user: string; person: Id };

/** Nobody else's session sends or fetches anything for this database. */
export async function ownerOf(db: RapportDatabase): Promise<Owner | undefined> {
	return (await db.meta.get(ACCOUNT))?.value as Owner | undefined;
}

/** False when the database is somebody else's already. */
export function claimFor(db: RapportDatabase, { user, person }: Owner): Promise<boolean> {
	return db.transaction('rw', db.meta, async () => {
		const owner = await ownerOf(db);
		if (owner === undefined) await db.meta.put({ key: ACCOUNT, value: { user, person } satisfies Owner });
		return owner === undefined || owner.user === user;
	});
}
