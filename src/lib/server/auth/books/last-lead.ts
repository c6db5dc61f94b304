import type { Id } from '../../../domain/kernel/id.ts';
import type { Database } from '../../sql/database.ts';

/**
 * Whether nobody but this person leads the book: a book without a lead is one that nobody can give to anybody. The leads
 * are locked, so that of two who leave at the same moment one is told that they are the last.
 */
export async function isLastLead(tx: Database, book: Id, user: string): Promise<boolean> {
	const leads = await tx
		.selectFrom('book_grant')
		.select('user_id')
		.where('book', '=', book)
		.where('until', 'is', null)
		.where('role', '=', 'lead')
		.orderBy('id')
		.forUpdate()
		.execute();
	return leads.length === 1 && leads[0]!.user_id === user;
}
