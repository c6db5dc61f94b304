import type { Id } from '../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { TeamRole } from '../../sync/protocol/account.ts';
import { sql } from 'kysely';
import type { Database } from '../sql/database.ts';
import type { Accounts } from './accounts.ts';
import type { BookAccess } from './books/book-access.ts';
import { needsNoRenewal } from './login.ts';

/** Whoever asks, as the database knows them at this moment. Nothing of it comes from the request but the session. */
export type Asker = {
	user: string;
	name: string;
	email: string;
	person: Id;
	role: TeamRole;
	team: Id;
	teamName: string;
	device: Id;
	lastSyncAt: number | null;
	/** What they may do in the book that they ask about (B-4); null where they name none, or none of theirs. */
	access: BookAccess | null;
};
export type NotSignedIn = { type: 'signed-out' | 'revoked' };

/**
 * Looks the session up, and with it the rights in `book`: one question less to the database. Where it is to be renewed, `setCookies` gets what the phone has to keep; null where nothing can be
 * set any more, and so nothing is renewed.
 */
export async function whoAsks(
	{ db, login, cookies }: Pick<Accounts, 'db' | 'login' | 'cookies'>,
	headers: Headers,
	setCookies: string[] | null,
	book?: Id
): Promise<Result<Asker, NotSignedIn>> {
	const cookie = headers.get('cookie') ?? '';
	const known = cookies.tokenOf(cookie);
	const asker = known === undefined ? null : await askerOf(db, known, { until: needsNoRenewal(), book });
	if (asker?.ok) return asker;
	const found = await login.api.getSession({
		headers: new Headers({ cookie }),
		query: { disableRefresh: setCookies === null },
		returnHeaders: true
	});
	setCookies?.push(...found.headers.getSetCookie());
	if (!found.response) return err({ type: 'signed-out' });
	const { token } = found.response.session;
	cookies.keep(cookie, token);
	return askerOf(db, token, { book });
}

/**
 * Whose session this is. A device that was revoked keeps its session, which opens nothing but lets it be told why.
 * `until`: only one that lasts longer.
 */
export async function askerOf(
	db: Database,
	token: string,
	{ until, book }: { until?: Date; book?: Id | undefined } = {}
): Promise<Result<Asker, NotSignedIn>> {
	const found = await db
		.selectFrom('login_session as session')
		.innerJoin('login_user', 'login_user.id', 'session.user_id')
		.innerJoin('member', 'member.user_id', 'session.user_id')
		.innerJoin('team', 'team.id', 'member.team')
		.innerJoin('device', 'device.id', 'session.device')
		.leftJoin('book', (join) =>
			join.onRef('book.team', '=', 'team.id').on('book.id', '=', sql<Id>`${book ?? null}::uuid`)
		)
		.leftJoin('book_grant', (join) =>
			join
				.onRef('book_grant.book', '=', 'book.id')
				.onRef('book_grant.user_id', '=', 'session.user_id')
				.on('book_grant.until', 'is', null)
		)
		.select(['login_user.id as user', 'login_user.name', 'login_user.email'])
		.select(['member.person', 'member.role', 'member.is_active', 'team.id as team', 'team.name as teamName'])
		.select(['device.id as device', 'device.last_sync_at', 'device.revoked_at'])
		.select(['book_grant.id as grant', 'book_grant.role as bookRole'])
		.where('session.token', '=', token)
		.whereRef('device.user_id', '=', 'session.user_id')
		.$if(until !== undefined, (session) => session.where('session.expires_at', '>', until!))
		.executeTakeFirst();
	if (!found) return err({ type: 'signed-out' });
	const { revoked_at, is_active, last_sync_at, grant, bookRole, ...asker } = found;
	if (revoked_at !== null) return err({ type: 'revoked' });
	if (!is_active) return err({ type: 'signed-out' });
	return ok({
		...asker,
		lastSyncAt: last_sync_at,
		access: grant && bookRole && { grant, role: bookRole }
	});
}
