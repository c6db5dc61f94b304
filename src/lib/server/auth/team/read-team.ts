import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { Team } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import { sharedBooks } from '../account/read-account.ts';
import type { Asker } from '../asker.ts';
import type { SignedInCall } from '../call.ts';

/** The asker's team: its people, who has the books that the asker has, and who is invited. */
export async function readTeam({ accounts: { db }, asker, now }: SignedInCall): Promise<Result<Team, never>> {
	return ok({
		team: { id: asker.team, name: asker.teamName },
		members: await membersOf(db, asker),
		books: await booksOf(db, asker),
		invited: await invitedBy(db, asker, now)
	});
}

async function membersOf(db: Database, { team }: Asker): Promise<Team['members']> {
	return db
		.selectFrom('member')
		.innerJoin('login_user', 'login_user.id', 'member.user_id')
		.select(['member.user_id as user', 'person', 'name', 'email', 'role', 'is_active as isActive'])
		.where('member.team', '=', team)
		.orderBy('name')
		.orderBy('user')
		.execute();
}

async function booksOf(db: Database, asker: Asker): Promise<Team['books']> {
	const books = await sharedBooks(db, asker);
	if (!books.length) return [];
	const grants = await db
		.selectFrom('book_grant')
		.select(['book', 'user_id as user', 'role'])
		.where(
			'book',
			'in',
			books.map(({ id }) => id)
		)
		.where('until', 'is', null)
		.orderBy('since')
		.orderBy('user')
		.execute();
	return books.map(({ id, name }) => ({
		id,
		name,
		members: grants.flatMap(({ book, ...member }) => (book === id ? [member] : []))
	}));
}

async function invitedBy(db: Database, { team }: Asker, now: number): Promise<Team['invited']> {
	const links = await db
		.selectFrom('link')
		.select(['id', 'email', 'expires_at as expiresAt'])
		.where('team', '=', team)
		.where('type', '=', 'invitation')
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.orderBy('made_at')
		.execute();
	return links.flatMap(({ email, ...link }) => (email === null ? [] : [{ email, ...link }]));
}
