import type { Desk } from '../db/desk.ts';
import { ownerOf } from '../db/shared-book.ts';
import type { SyncSource, SyncState } from '../state/sync-status.svelte.ts';
import { readAccount, whenAccountChanges } from './account-store.ts';
import type { RunningSync } from './run-sync.ts';
import { whenIdle } from './when-idle.ts';

const NOT_COUNTED = {
	isCounted: false,
	toSend: 0,
	attention: 0,
	clashes: 0,
	elsewhere: 0,
	syncedAt: null,
	activity: 'idle'
} as const;

/** Where a desk stands with the backend. A phone without an account loads nothing for it, and asks nobody. */
export function syncSource(desk: Desk, isDemo: boolean): SyncSource {
	const listeners = new Set<() => void>();
	let running: RunningSync | null = null;
	let wanted = false;
	/** A shared book says so itself: what remembers who is signed in here may be lost while the book is not. */
	let isOwned = false;
	let state = read();

	function read(): SyncState {
		const known = isDemo ? null : readAccount();
		const isOut = known?.account ? known.ended : isOwned;
		const kind = isOut ? 'signed-out' : known?.account ? 'shared' : 'local';
		// Whoever signs out knows it; who was signed out by others is told, also after the next start.
		const problem = known?.ended === 'revoked' ? { problem: { type: 'revoked' } as const } : {};
		return { ...(running?.state() ?? NOT_COUNTED), ...problem, kind };
	}
	function changed(): void {
		const was = state.kind;
		state = read();
		// Signed out it asks nobody, and still knows how much waits (D-5).
		if (wanted && state.kind !== 'local') void run();
		if (was === 'signed-out' && state.kind === 'shared') running?.wake();
		for (const tell of listeners) tell();
	}
	async function look(): Promise<void> {
		isOwned = !isDemo && (await ownerOf(desk.db)) !== undefined;
		changed();
	}
	/** Behind the first screen, which needs none of it. Who is signed out is told how much waits. */
	async function run(): Promise<void> {
		if (running) return;
		const { runSync } = await import('./run-sync.ts');
		if (wanted) running ??= runSync(desk, changed);
	}
	const stopListening = { account: () => {} };

	return {
		read: () => state,
		subscribe(listener) {
			listeners.add(listener);
			if (!wanted) {
				wanted = true;
				stopListening.account = whenAccountChanges(changed);
				whenIdle(() => void look());
			}
			return () => {
				listeners.delete(listener);
				if (listeners.size) return;
				wanted = false;
				stopListening.account();
				running?.stop();
				running = null;
			};
		},
		syncNow: () => running?.wake()
	};
}
