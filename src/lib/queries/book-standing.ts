import type { Desk } from '../db/desk.ts';
import { readRow } from '../db/rows.ts';
import { readShared } from '../db/shared-book.ts';
import type { Book, Person } from '../domain/book/book.ts';

/** What this phone knows of the open book and its user. */
export type BookStanding = {
	isMine: boolean;
	/** What the server last said that they may do in it; null while it is not shared, or has not answered. */
	role: 'reader' | 'writer' | 'lead' | null;
	/** What it calls itself, or its owner; empty where neither has a name. */
	name: string;
	/** Whose it is. */
	owner: string;
};

export async function readBookStanding({ db, book, me }: Desk): Promise<BookStanding> {
	const [row, shared] = await Promise.all([readRow(db, book, book), readShared(db, book)]);
	const { owner, name } = row!.doc as unknown as Book;
	const person = (await readRow(db, book, owner))?.doc as unknown as Person | undefined;
	return {
		isMine: owner === me,
		role: shared?.role ?? null,
		name: name || person?.name || '',
		owner: person?.name ?? ''
	};
}
