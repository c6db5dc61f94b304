import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { endSessions } from '../account/end-sessions.ts';
import type { Refusal } from '../refusal.ts';
import type { FoundLink } from './find-link.ts';
import type { Use } from './use.ts';

/** Sets a new password and ends all sessions: whoever had the old one is out. */
export async function setNewPassword(
	{ tx, now, passwordHash }: Use,
	{ user_id: user, email }: FoundLink
): Promise<Result<{ email: string }, Refusal>> {
	if (!user || !email) return err({ type: 'link-unknown' });
	const changed = await tx
		.updateTable('login_account')
		.set({ password: passwordHash, updated_at: new Date(now) })
		.where('user_id', '=', user)
		.where('provider_id', '=', 'credential')
		.returning('id')
		.executeTakeFirst();
	// Somebody who has left since has no password to change.
	if (!changed) return err({ type: 'link-unknown' });
	await endSessions(tx, user);
	return ok({ email });
}
