import type * as v from 'valibot';
import type { Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { inviteSchema, Link } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import { leadsBook } from '../books/book-access.ts';
import type { SignedInCall } from '../call.ts';
import { makeLink } from '../links/make-link.ts';
import type { Refusal } from '../refusal.ts';

/**
 * Invites somebody by a link that their inviter hands on. Only of the own team it is said whether an address is taken:
 * that of another team's member is told to nobody but the one who then uses the link.
 */
export async function invite(
	{ accounts: { db, random }, asker, now, origin }: SignedInCall,
	{ email, role, books }: v.InferOutput<typeof inviteSchema>
): Promise<Result<Link, Refusal>> {
	if (asker.role !== 'lead') return err({ type: 'no-access' });
	for (const { book } of books) if (!(await leadsBook(db, book, asker))) return err({ type: 'no-access' });
	if (await isMember(db, asker.team, email)) return err({ type: 'e-mail-taken' });
	const { team, user: madeBy } = asker;
	const purpose = { type: 'invitation', team, email, role, books, madeBy } as const;
	return ok(await makeLink(db, purpose, { origin, now, random }));
}

async function isMember(db: Database, team: Id, email: string): Promise<boolean> {
	const found = await db
		.selectFrom('member')
		.innerJoin('login_user', 'login_user.id', 'member.user_id')
		.select('member.user_id')
		.where('login_user.email', '=', email)
		.where('member.is_active', '=', true)
		.where('member.team', '=', team)
		.executeTakeFirst();
	return found !== undefined;
}
