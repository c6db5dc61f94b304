import { countQueue, type QueueCounts } from '../db/queue.ts';
import type { Desk } from '../db/desk.ts';
import { live } from '../db/live.ts';
import type { BackendFailure } from '../state/backend.ts';
import type { Known } from '../state/session.svelte.ts';
import type { SyncProblem, SyncState } from '../state/sync-status.svelte.ts';
import { currentMe, readAccount, writeAccount } from './account-store.ts';
import { httpBackend } from './backend.ts';
import { composeSync } from './compose-sync.ts';
import { deliverLater } from './deliver-later.ts';
import { hearHints } from './hear-hints.ts';
import { writing } from './compose-writing.ts';
import { recallAccount } from './recall-account.ts';
import { attachBook, expectBooks } from './sharing.ts';
import { problemOf } from './sync-problem.ts';

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
	/** Why the book of this desk is not shared although its owner is signed in: nothing is sent, and nobody fails. */
	let unattached: BackendFailure | null = null;
	const { engine, offset } = composeSync(desk.db, {
		...writing,
		writer: desk.writer,
		me: currentMe,
		open: desk.book,
		// Which books are left is asked with the next round.
		onended: () => (askAgainAt = 0),
		onchange() {
			const ended = engine.state.problem?.type;
			// The session has ended: the screens say so and offer to sign in. Nothing is removed for it (B-3).
			if (currentMe() && (ended === 'signed-out' || ended === 'revoked'))
				writeAccount({ ...readAccount()!, ended } as Known);
			leaveToWorker();
			changed();
		},
		async prepare() {
			const now = writing.clock.now();
			if (now < askAgainAt) return;
			const answer = await backend.hello();
			const account = answer.ok ? answer.value.account : null;
			if (account) {
				writeAccount({ account });
				unattached = await attachBook(desk, backend, account);
			} else if (!answer.ok && !counts.shared) unattached = answer.error;
			changed();
			if (!account) return;
			await expectBooks(desk.db, account);
			if (!unattached) askAgainAt = now + ASK_AGAIN;
		}
	});
	let isCounted = false;
	let counts: QueueCounts = { shared: undefined, toSend: 0, attention: 0, clashes: 0, elsewhere: 0 };
	const counting = live(() => countQueue(desk.db, desk.book, desk.me)).subscribe({
		next(now) {
			const before = counts;
			counts = now;
			isCounted = true;
			if (lastWritten(now) > lastWritten(before) || now.elsewhere > before.elsewhere)
				engine.wake({ soon: true });
			leaveToWorker();
			changed();
		},
		// The line then says what it said before; opening the queue says why.
		error: () => undefined
	});
	const wake = () => engine.wake();
	const whenSeen = () => (document.hidden ? leaveToWorker() : engine.wake());
	/** What cannot be sent from here, or may not be before the phone is put away. */
	function leaveToWorker(): void {
		const isWaiting = document.hidden || engine.state.problem?.type === 'unreachable';
		if (isWaiting && counts.toSend) void deliverLater(desk.db.name);
	}
	const stopHearing = hearHints(desk.db.name, wake);
	addEventListener('online', wake);
	document.addEventListener('visibilitychange', whenSeen);
	engine.wake();
	void recallAccount(desk.db, backend);
	return {
		state: () => ({
			isCounted,
			toSend: counts.toSend,
			attention: counts.attention,
			clashes: counts.clashes,
			elsewhere: counts.elsewhere,
			syncedAt: byOurClock(counts.shared),
			activity: unattached?.type === 'book-taken' ? 'stuck' : engine.state.activity,
			...withProblem(unattached ?? problemOf(engine.state, offset()))
		}),
		wake,
		stop() {
			engine.stop();
			counting.unsubscribe();
			stopHearing();
			removeEventListener('online', wake);
			document.removeEventListener('visibilitychange', whenSeen);
		}
	};
}

/** Ops are numbered as they are written: what is sent and answered makes no higher number. */
function lastWritten({ shared }: QueueCounts): number {
	return shared?.lastNo ?? 0;
}

/** When all was sent and all was here: stored in the server's time, shown in this phone's (T-1). */
function byOurClock(shared: QueueCounts['shared']): number | null {
	return shared?.syncedAt ? shared.syncedAt - shared.offset : null;
}

function withProblem(problem: SyncProblem | undefined): { problem?: SyncProblem } {
	return problem ? { problem } : {};
}
