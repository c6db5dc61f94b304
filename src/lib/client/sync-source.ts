import type { SyncSource, SyncState } from '../state/sync-status.svelte.ts';
import { readAccount, whenAccountChanges } from './account-store.ts';

const NOTHING_SENT = { toSend: 0, attention: 0, clashes: 0, syncedAt: null, activity: 'idle' } as const;

/** Where this phone stands as far as its account says; the counts are those of a phone that sends nothing yet. */
export function accountSource(): SyncSource {
	let state = read();
	return {
		read: () => state,
		subscribe: (changed) =>
			whenAccountChanges(() => {
				state = read();
				changed();
			}),
		syncNow: () => undefined
	};
}

function read(): SyncState {
	const known = readAccount();
	return { ...NOTHING_SENT, kind: !known?.account ? 'local' : known.ended ? 'signed-out' : 'shared' };
}
