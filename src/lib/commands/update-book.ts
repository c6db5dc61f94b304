import type { Book } from '../domain/book/book.ts';
import type { Fields } from '../sync/core/op.ts';
import type { Desk } from '../db/desk.ts';

/** Changes some defaults of the book, and the name of the person who works in it. */
export function updateBook(desk: Desk, changes: Partial<Omit<Book, 'owner'>> & { ownerName?: string }) {
	const { ownerName, ...book } = changes;
	return desk.writer.write(desk.book, [
		{ type: 'patch', id: desk.book, fields: book as Fields },
		...(ownerName === undefined ? [] : [{ type: 'patch' as const, id: desk.me, fields: { name: ownerName } }])
	]);
}
