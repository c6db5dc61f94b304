import type { Book, Person } from '../domain/book/book.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Desk } from '../db/desk.ts';
import { readKind, readRow } from '../db/rows.ts';

export type BookSettings = { book: Book; people: { id: Id; name: string }[] };

/** The book's defaults and the people in it, whoever works here first. */
export async function bookSettings(desk: Desk): Promise<BookSettings> {
	const [row, people] = await Promise.all([
		readRow(desk.db, desk.book, desk.book),
		readKind(desk.db, desk.book, 'person')
	]);
	if (!row) throw new Error('an open desk has its book');
	const named = people
		.filter((person) => person.life === 'live')
		.map(({ id, doc }) => ({ id, name: (doc as unknown as Person).name }));
	return {
		book: row.doc as unknown as Book,
		people: named.sort((a, b) => Number(b.id === desk.me) - Number(a.id === desk.me))
	};
}
