import type { Book } from '../domain/book/book.ts';
import { hashId, type Id } from '../domain/kernel/id.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { Doc } from '../domain/row/row.ts';
import type { Writer, WriteFailure, Written } from '../db/writer.ts';

/** The first write on a phone: the book and the person who works in it, minted here unless an account says who that is. */
export function startBook(
	writer: Writer,
	book: Id,
	defaults: Omit<Book, 'owner'> & { ownerName: string; owner?: Id }
): Promise<Result<Written, WriteFailure>> {
	const { ownerName, owner = hashId(book, 'person', 'owner'), ...rest } = defaults;
	return writer.write(book, [
		{ type: 'create', id: book, kind: 'book', root: book, doc: { ...rest, owner } as Doc },
		{ type: 'create', id: owner, kind: 'person', root: owner, doc: { name: ownerName } }
	]);
}
