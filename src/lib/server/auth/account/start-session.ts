import { isAPIError } from 'better-auth/api';
import type { Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { Accounts } from '../accounts.ts';
import { askerOf, type Asker } from '../asker.ts';
import { bindDevice } from './bind-device.ts';

export type SignedIn = { asker: Asker; setCookies: string[] };

/**
 * Starts a session on a device. An unknown address costs the same work as a wrong password, and gets the same answer.
 * A device that is somebody else's is malformed: ids are minted per account.
 */
export async function startSession(
	{ db, login }: Pick<Accounts, 'db' | 'login'>,
	{ email, password, device }: { email: string; password: string; device: { id: Id; name: string } },
	now: number
): Promise<Result<SignedIn, { type: 'wrong-password' | 'malformed' }>> {
	const signedIn = await checkPassword(login, { email, password });
	if (!signedIn) return err({ type: 'wrong-password' });
	const { token, user } = signedIn.response;
	const isBound = await db
		.transaction()
		.execute((tx) => bindDevice(tx, { device, user: user.id, token, now }));
	const asker = isBound ? await askerOf(db, token) : null;
	if (asker?.ok) return ok({ asker: asker.value, setCookies: signedIn.headers.getSetCookie() });
	await db.deleteFrom('login_session').where('token', '=', token).execute();
	return err({ type: asker ? 'wrong-password' : 'malformed' });
}

async function checkPassword(login: Accounts['login'], body: { email: string; password: string }) {
	try {
		return await login.api.signInEmail({ body, returnHeaders: true });
	} catch (error) {
		// What it finds wrong with an address or a password is one answer to us; the rest is a failure of ours.
		if (isAPIError(error) && error.statusCode < 500) return null;
		throw error;
	}
}
