import type { Desk } from '../db/desk.ts';
import { countQueue } from '../db/queue.ts';
import { countDeleted, countKind, countRows, readRow } from '../db/rows.ts';
import { booksWithRows, sharedBooks } from '../db/shared-book.ts';
import type { Book, Person } from '../domain/book/book.ts';
import type { Id } from '../domain/kernel/id.ts';

/** What the account knows of a book that it may use. */
export type Granted = { id: Id; name: string; role: 'reader' | 'writer' | 'lead' };

/** One of the books of this phone, as it is told from the others. */
export type ShelvedBook = {
	id: Id;
	/** Empty for one that nobody has named. */
	name: string;
	/** Whose it is: null where they have no name, or are not known yet. */
	owner: string | null;
	isMine: boolean;
	isOpen: boolean;
	/** `alone` is a book that no backend has; `ended` one that it gives to this account no more. */
	access: Granted['role'] | 'alone' | 'ended';
	customers: number;
	/** How many records are here of one that is still to come whole; null of one that is here. */
	arriving: number | null;
	/** What is not on the server yet, and of that and of clashes what waits for somebody here. */
	unsent: number;
	attention: number;
};

/**
 * The books that can be opened on this phone, the open one first, then one's own. A book to which access has ended is left
 * out, unless it is open or holds changes that are on this phone alone.
 */
export async function readShelf(desk: Desk, granted: readonly Granted[]): Promise<ShelvedBook[]> {
	const { db } = desk;
	const [here, shared] = await Promise.all([booksWithRows(db), sharedBooks(db)]);
	const ids = [...new Set([desk.book, ...granted.map(({ id }) => id), ...here, ...shared])];
	const books = await Promise.all(ids.map((id) => shelved(desk, id, granted)));
	const rank = ({ isOpen, isMine }: ShelvedBook) => (isOpen ? 0 : isMine ? 1 : 2);
	return books
		.filter(({ access, isOpen, unsent }) => isOpen || access !== 'ended' || unsent > 0)
		.sort((a, b) => rank(a) - rank(b));
}

async function shelved(desk: Desk, id: Id, granted: readonly Granted[]): Promise<ShelvedBook> {
	const { db } = desk;
	const [{ shared, toSend, attention, clashes }, all, gone, rows, row] = await Promise.all([
		countQueue(db, id, desk.me),
		countKind(db, id, 'customer'),
		countDeleted(db, id, 'customer'),
		countRows(db, id),
		readRow(db, id, id)
	]);
	const book = row?.doc as unknown as Book | undefined;
	const owner = book && (await readRow(db, id, book.owner));
	const mine = granted.find((one) => one.id === id);
	return {
		id,
		name: mine?.name ?? book?.name ?? '',
		owner: (owner?.doc as unknown as Person | undefined)?.name || null,
		isMine: book?.owner === desk.me,
		isOpen: id === desk.book,
		access: mine ? (shared?.role ?? mine.role) : shared ? 'ended' : 'alone',
		customers: all - gone,
		arriving: !row || shared?.isArriving ? rows : null,
		unsent: toSend + attention,
		attention: attention + clashes
	};
}
