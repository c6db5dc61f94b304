import type { Account, SharedBook } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import type { Asker } from '../asker.ts';

/** Who is signed in here, with the books they have at this moment. */
export async function readAccount(db: Database, asker: Asker): Promise<Account> {
	const { user, name, email, person, role, team, teamName, device } = asker;
	return {
		user: { id: user, name, email, person, role },
		team: { id: team, name: teamName },
		device,
		books: await sharedBooks(db, asker)
	};
}

export function sharedBooks(
	db: Database,
	{ user, team }: Pick<Asker, 'user' | 'team'>
): Promise<SharedBook[]> {
	return db
		.selectFrom('book_grant')
		.innerJoin('book', 'book.id', 'book_grant.book')
		.select(['book.id', 'book.name', 'book_grant.role', 'book_grant.id as grant'])
		.where('book_grant.user_id', '=', user)
		.where('book_grant.until', 'is', null)
		.where('book.team', '=', team)
		.orderBy('book_grant.since')
		.orderBy('book.id')
		.execute();
}
