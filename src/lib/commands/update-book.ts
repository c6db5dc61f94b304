import type { Book } from '../domain/book/book.ts';
import type { Doc } from '../domain/row/row.ts';
import type { Desk } from '../db/desk.ts';
import type { Change } from '../db/write-plan.ts';
import type { Fields } from '../sync/core/op.ts';

/** Changes some defaults of the book, and the name of the person who works in it. */
export function updateBook(desk: Desk, changes: Partial<Omit<Book, 'owner'>> & { ownerName?: string }) {
	const { ownerName, ...book } = changes;
	const named: Change[] = ownerName === undefined ? [] : [person(desk, { name: ownerName })];
	return desk.writer.write(desk.book, [{ type: 'patch', id: desk.book, fields: book as Fields }, ...named]);
}

/** A create, which merges into who is there: a restored book may have come without them. */
function person({ me }: Desk, doc: Doc): Change {
	return { type: 'create', id: me, kind: 'person', root: me, doc };
}
