import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { Link, resetSchema } from '../../../sync/protocol/account.ts';
import type { SignedInCall } from '../call.ts';
import { makeLink } from '../links/make-link.ts';
import type { Refusal } from '../refusal.ts';
import { findMember } from './find-member.ts';

/** A link with which a colleague sets a new password. A lead hands it on; they never know the password. */
export async function resetPassword(
	{ accounts: { db, random }, asker, now, origin }: SignedInCall,
	{ user }: v.InferOutput<typeof resetSchema>
): Promise<Result<Link, Refusal>> {
	const member = asker.role === 'lead' ? await findMember(db, asker.team, user) : null;
	if (!member) return err({ type: 'no-access' });
	const purpose = {
		type: 'reset',
		team: asker.team,
		user,
		email: member.email,
		madeBy: asker.user
	} as const;
	return ok(await makeLink(db, purpose, { origin, now, random }));
}
