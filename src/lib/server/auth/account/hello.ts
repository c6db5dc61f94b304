import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { Hello } from '../../../sync/protocol/account.ts';
import { PROTOCOL } from '../../../sync/protocol/version.ts';
import { whoAsks } from '../asker.ts';
import type { Call } from '../call.ts';
import { isSetUp } from '../set-up-link.ts';
import { readAccount } from './read-account.ts';

/** What a phone asks first: is there a backend, which one, and does it know me? */
export async function hello({ accounts, headers, setCookies }: Call): Promise<Result<Hello, never>> {
	const { db, books } = accounts;
	const asker = await whoAsks(accounts, headers, setCookies);
	return ok({
		rapport: PROTOCOL,
		epoch: await books.epoch(),
		isSetUp: await isSetUp(db),
		account: asker.ok ? await readAccount(db, asker.value) : null
	});
}
