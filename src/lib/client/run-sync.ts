import { countQueue, type QueueCounts } from '../db/queue.ts';
import type { Desk } from '../db/desk.ts';
import { live } from '../db/live.ts';
import { watchTable } from '../db/watch.ts';
import type { SyncProblem, SyncState } from '../state/sync-status.svelte.ts';
import type { EngineState } from '../sync/client/engine.ts';
import { readAccount, writeAccount } from './account-store.ts';
import { httpBackend } from './backend.ts';
import { composeSync, type Me } from './compose-sync.ts';
import { writing } from './compose-writing.ts';
import { attachBook, expectBooks } from './sharing.ts';

/** Phone and server may differ by so much before it is worth a word (T-1). */
const CLOCK_TOLERANCE = 2 * 60_000;

/** A phone that stays open hears of a book that was newly shared with it within this time. */
const ASK_AGAIN = 10 * 60_000;

/** A phone that syncs: what it says of itself, and how to wake and stop it. */
export type RunningSync = {
	state(): Omit<SyncState, 'kind'>;
	wake(): void;
	stop(): void;
};

/** Syncs the books of a desk's phone for as long as its page is open (D-2). `changed` is called when `state` says something else. */
export function runSync(desk: Desk, changed: () => void): RunningSync {
	const backend = httpBackend();
	let askAgainAt = 0;
	const { engine, offset } = composeSync(desk.db, {
		...writing,
		writer: desk.writer,
		me,
		onchange: changed,
		async prepare() {
			const now = writing.clock.now();
			if (now < askAgainAt) return;
			const answer = await backend.hello();
			const account = answer.ok ? answer.value.account : null;
			if (!account) return;
			writeAccount({ ...readAccount(), account, ended: undefined });
			await attachBook(desk, backend, account);
			await expectBooks(desk.db, account);
			askAgainAt = now + ASK_AGAIN;
		}
	});
	let counts: QueueCounts = { shared: undefined, toSend: 0, attention: 0, clashes: 0 };
	const counting = live(() => countQueue(desk.db, desk.book)).subscribe({
		next(now) {
			counts = now;
			changed();
		},
		// The line then says what it said before; opening the queue says why.
		error: () => undefined
	});
	const wake = () => engine.wake();
	const whenSeen = () => document.visibilityState === 'visible' && engine.wake();
	const stopWatching = watchTable(desk.db, desk.db.outbox, () => engine.wake({ soon: true }));
	addEventListener('online', wake);
	document.addEventListener('visibilitychange', whenSeen);
	engine.wake();
	return {
		state: () => ({
			toSend: counts.toSend,
			attention: counts.attention,
			clashes: counts.clashes,
			syncedAt: counts.shared?.syncedAt ?? null,
			activity: engine.state.activity,
			...problemOf(engine.state, offset())
		}),
		wake,
		stop() {
			engine.stop();
			counting.unsubscribe();
			stopWatching();
			removeEventListener('online', wake);
			document.removeEventListener('visibilitychange', whenSeen);
		}
	};
}

function me(): Me | null {
	const known = readAccount();
	if (!known?.account || known.ended) return null;
	const { id, person, name } = known.account.user;
	return { user: id, person, name };
}

function problemOf({ problem }: EngineState, offset: number): { problem?: SyncProblem } {
	if (!problem)
		return Math.abs(offset) > CLOCK_TOLERANCE ? { problem: { type: 'clock', ahead: -offset } } : {};
	switch (problem.type) {
		case 'unreachable':
			return { problem: { type: 'offline' } };
		case 'busy':
			return { problem: { type: 'too-many', retryAfterMs: problem.retryAfterMs ?? 0 } };
		case 'server-failed':
			return { problem: { type: 'failed', status: problem.status } };
		case 'server-too-old':
			return { problem: { type: 'no-progress' } };
		default:
			return { problem };
	}
}
