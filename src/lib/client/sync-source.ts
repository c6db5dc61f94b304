import type { Desk } from '../db/desk.ts';
import type { SyncSource, SyncState } from '../state/sync-status.svelte.ts';
import { readAccount, whenAccountChanges } from './account-store.ts';
import type { RunningSync } from './run-sync.ts';
import { whenIdle } from './when-idle.ts';

const NOTHING_SENT = { toSend: 0, attention: 0, clashes: 0, syncedAt: null, activity: 'idle' } as const;

/** Where a desk stands with the backend. A phone without an account loads nothing for it, and asks nobody. */
export function syncSource(desk: Desk, isDemo: boolean): SyncSource {
	const listeners = new Set<() => void>();
	let running: RunningSync | null = null;
	let wanted = false;
	let state = read();

	function read(): SyncState {
		const known = isDemo ? null : readAccount();
		const kind = !known?.account ? 'local' : known.ended ? 'signed-out' : 'shared';
		// Whoever signs out knows it; who was signed out by others is told, also after the next start.
		const problem = known?.ended === 'revoked' ? { problem: { type: 'revoked' } as const } : {};
		return { ...(running?.state() ?? NOTHING_SENT), ...problem, kind };
	}
	function changed(): void {
		const was = state.kind;
		state = read();
		// Signed out it asks nobody, and still knows how much waits (D-5).
		if (wanted && state.kind !== 'local') void run();
		if (was === 'signed-out' && state.kind === 'shared') running?.wake();
		for (const tell of listeners) tell();
	}
	/** Behind the first screen, which needs none of it. */
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
				whenIdle(changed);
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
