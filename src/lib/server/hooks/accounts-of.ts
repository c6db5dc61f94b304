import { openAccounts, type Accounts } from '../auth/accounts.ts';
import type { Backend } from '../backend.ts';

const opened = new WeakMap<Backend, Promise<Accounts>>();

/** The accounts of a backend, opened with the first request. A failure is not kept: the next request tries again. */
export function accountsOf(backend: Backend, options: Parameters<typeof openAccounts>[1]): Promise<Accounts> {
	const known = opened.get(backend);
	if (known) return known;
	const accounts = openAccounts(backend, options);
	opened.set(backend, accounts);
	accounts.catch(() => opened.delete(backend));
	return accounts;
}
