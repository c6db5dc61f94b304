import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { changePasswordSchema } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import type { SignedInCall } from '../call.ts';
import { permitSignIn, signedIn } from '../limits/sign-in-limits.ts';
import type { Refusal } from '../refusal.ts';
import { endSessions } from './end-sessions.ts';

/**
 * A new password for whoever knows the one they have: a phone that was left lying about is not enough. Guesses count as
 * those of signing in. Every other device has to sign in again.
 */
export async function changePassword(
	{ accounts, asker, address, now }: SignedInCall,
	{ current, password }: v.InferOutput<typeof changePasswordSchema>
): Promise<Result<object, Refusal>> {
	const { db, limiter } = accounts;
	const { user, email } = asker;
	const permit = await permitSignIn(limiter, { email, address }, now);
	if (permit.type === 'refused') return err({ type: 'too-many', retryAfterMs: permit.retryAfterMs });
	if (permit.delayMs) await accounts.wait(permit.delayMs);
	const hash = await passwordOf(db, user);
	if (!hash || !(await verifyPassword({ hash, password: current }))) return err({ type: 'wrong-password' });
	const newHash = await hashPassword(password);
	const isChanged = await db.transaction().execute(async (tx) => {
		// Whoever resets it at the same moment has the last word.
		const changed = await tx
			.updateTable('login_account')
			.set({ password: newHash, updated_at: new Date(now) })
			.where('user_id', '=', user)
			.where('provider_id', '=', 'credential')
			.where('password', '=', hash)
			.returning('id')
			.executeTakeFirst();
		if (changed) await endSessions(tx, user, asker.device);
		return changed !== undefined;
	});
	if (!isChanged) return err({ type: 'wrong-password' });
	await signedIn(limiter, email, address);
	return ok({});
}

async function passwordOf(db: Database, user: string): Promise<string | null> {
	const found = await db
		.selectFrom('login_account')
		.select('password')
		.where('user_id', '=', user)
		.where('provider_id', '=', 'credential')
		.executeTakeFirst();
	return found?.password ?? null;
}
