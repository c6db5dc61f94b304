import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { Call } from '../call.ts';

/** Ends the session of this phone, if it has one. The device stays on the list: it may hold books. */
export async function signOut({ accounts, headers, setCookies }: Call): Promise<Result<object, never>> {
	const cookie = headers.get('cookie') ?? '';
	const done = await accounts.login.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
	setCookies.push(...done.headers.getSetCookie());
	return ok({});
}
