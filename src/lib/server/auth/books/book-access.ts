import type { Id } from '../../../domain/kernel/id.ts';
import type { BookRole } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';

export type BookAccess = { grant: Id; role: BookRole };
/** Somebody of a team. */
export type Who = { user: string; team: Id };

/**
 * What somebody may do in a book at this moment (B-4); null alike for a book that is not there, is another team's or is
 * not theirs.
 */
export async function bookAccess(db: Database, book: Id, { user, team }: Who): Promise<BookAccess | null> {
	const found = await db
		.selectFrom('book_grant')
		.innerJoin('book', 'book.id', 'book_grant.book')
		.select(['book_grant.id as grant', 'book_grant.role'])
		.where('book_grant.book', '=', book)
		.where('book_grant.user_id', '=', user)
		.where('book_grant.until', 'is', null)
		.where('book.team', '=', team)
		.executeTakeFirst();
	return found ?? null;
}

export async function leadsBook(db: Database, book: Id, who: Who): Promise<boolean> {
	return (await bookAccess(db, book, who))?.role === 'lead';
}
