import { sql } from 'kysely';
import type { Database } from '../sql/database.ts';

/** What of people's work lies in a database. */
export type Contents = { people: number; books: number; customers: number; rows: number };

export async function contentsOf(db: Database): Promise<Contents> {
	const { rows } = await sql<Contents>`select
		(select count(*) from login_user) as people,
		(select count(*) from book) as books,
		(select count(*) from book_row where kind = 'customer' and life = 'live') as customers,
		(select count(*) from book_row) as rows`.execute(db);
	return rows[0]!;
}

/** A database that was only started has a secret and a set-up link, which nobody misses. */
export function isEmpty({ people, books, rows }: Contents): boolean {
	return people + books + rows === 0;
}
