import { hashPassword } from 'better-auth/crypto';
import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { Account, useLinkSchema } from '../../../sync/protocol/account.ts';
import { readAccount } from '../account/read-account.ts';
import { startSession } from '../account/start-session.ts';
import type { Call } from '../call.ts';
import { permitLink } from '../limits/sign-in-limits.ts';
import type { Refusal } from '../refusal.ts';
import { claimLink, findLink, type FoundLink } from './find-link.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { setNewPassword } from './set-new-password.ts';
import { setUp } from './set-up.ts';
import type { Use } from './use.ts';

type Input = v.InferOutput<typeof useLinkSchema>;

/**
 * Does what a link is for and uses it up, in one transaction, then signs the phone in. Whatever is refused uses nothing
 * up.
 */
export async function useLink(call: Call, input: Input): Promise<Result<Account, Refusal>> {
	const { accounts, address, now, setCookies } = call;
	const retryAfterMs = await permitLink(accounts.limiter, address, now);
	if (retryAfterMs) return err({ type: 'too-many', retryAfterMs });
	// Looked at before the password is hashed, which is what costs.
	const found = await findLink(accounts.db, input.token, now);
	if (!found.ok) return found;
	if (found.value.type !== input.type || !(await mayBeOurs(call, found.value, input)))
		return err({ type: 'malformed' });
	const done = await inOneTransaction(call, input, await hashPassword(input.password));
	if (!done.ok) return done;
	const { email } = done.value;
	const started = await startSession(accounts, { ...input, email }, now);
	if (!started.ok) return started;
	setCookies.push(...started.value.setCookies);
	return ok(await readAccount(accounts.db, started.value.asker));
}

async function inOneTransaction(
	{ accounts: { db, random }, now }: Call,
	input: Input,
	passwordHash: string
): Promise<Result<{ email: string }, Refusal>> {
	const undone = new Undone();
	try {
		return await db.transaction().execute(async (tx) => {
			const link = await claimLink(tx, input.token, now);
			const use: Use = { tx, now, random, passwordHash };
			const done = link.ok ? await useFor(use, link.value, input) : link;
			if (done.ok) return done;
			undone.refusal = done.error;
			throw undone;
		});
	} catch (error) {
		if (error === undone && undone.refusal) return err(undone.refusal);
		throw error;
	}
}

function useFor(use: Use, link: FoundLink, input: Input): Promise<Result<{ email: string }, Refusal>> {
	switch (input.type) {
		case 'set-up':
			return setUp(use, input);
		case 'invitation':
			return acceptInvitation(use, link, input);
		case 'reset':
			return setNewPassword(use, link);
	}
}

/** A device belongs to one account: one that is known already can only be that of the person who resets a password. */
async function mayBeOurs({ accounts: { db } }: Call, link: FoundLink, { device }: Input): Promise<boolean> {
	const known = await db
		.selectFrom('device')
		.innerJoin('login_user', 'login_user.id', 'device.user_id')
		.select('login_user.email')
		.where('device.id', '=', device.id)
		.executeTakeFirst();
	return !known || known.email === link.email;
}

/** Takes the transaction back without being a failure. */
class Undone extends Error {
	refusal?: Refusal;
}
