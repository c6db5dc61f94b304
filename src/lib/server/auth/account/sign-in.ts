import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { Account, signInSchema } from '../../../sync/protocol/account.ts';
import type { Call } from '../call.ts';
import { permitSignIn, signedIn } from '../limits/sign-in-limits.ts';
import type { Refusal } from '../refusal.ts';
import { readAccount } from './read-account.ts';
import { startSession } from './start-session.ts';

/** Signs a phone in with e-mail and password. */
export async function signIn(
	{ accounts, address, now, setCookies }: Call,
	input: v.InferOutput<typeof signInSchema>
): Promise<Result<Account, Refusal>> {
	const { email } = input;
	const permit = await permitSignIn(accounts.limiter, { email, address }, now);
	if (permit.type === 'refused') return err({ type: 'too-many', retryAfterMs: permit.retryAfterMs });
	if (permit.delayMs) await accounts.wait(permit.delayMs);
	const started = await startSession(accounts, input, now);
	if (!started.ok) return started;
	await signedIn(accounts.limiter, email, address);
	setCookies.push(...started.value.setCookies);
	return ok(await readAccount(accounts.db, started.value.asker));
}
