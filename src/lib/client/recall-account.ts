import type { RapportDatabase } from '../db/database.ts';
import { ownerOf } from '../db/shared-book.ts';
import type { Backend } from '../state/backend.ts';
import { readAccount, writeAccount } from './account-store.ts';

/**
 * A battery that fell out may have taken with it who is signed in here, which browsers write down late, and left the book
 * and the session: then the backend says it again. Nobody else's session is taken for the owner's.
 */
export async function recallAccount(db: RapportDatabase, backend: Pick<Backend, 'hello'>): Promise<void> {
	if (readAccount()?.account) return;
	const owner = await ownerOf(db);
	const answer = owner && (await backend.hello());
	const account = answer?.ok ? answer.value.account : null;
	if (account && account.user.id === owner?.user) writeAccount({ account });
}
