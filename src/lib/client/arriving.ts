import { describeCustomers } from './describe-customers.ts';
import { composeSync } from './compose-sync.ts';
import { currentMe, whenAccountChanges } from './account-store.ts';
import { httpBackend } from './backend.ts';
import type { Phone } from './open-phone.ts';
import { recallAccount } from './recall-account.ts';
import { systemClock } from './system-clock.ts';
import { problemOf } from './sync-problem.ts';
import { live } from '../db/live.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { SyncProblem } from '../state/sync-status.svelte.ts';

export type Arrival = { rows: number; problem?: SyncProblem };

/** Fetches a book that this phone has never had as a whole, and starts the app on it. Goes on where it was cut off. */
export function awaitBook(
	phone: Phone,
	book: Id,
	onchange: (arrival: Arrival) => void
): { stop(): void; wake(): void } {
	const { db } = phone;
	let arrival: Arrival = { rows: 0 };
	const tell = (more: Partial<Arrival>) => onchange((arrival = { ...arrival, ...more }));
	const { engine } = composeSync(db, {
		clock: systemClock,
		describe: describeCustomers,
		writer: phone.writer,
		me: currentMe,
		open: book,
		onchange: () => say(),
		prepare: async () => {}
	});
	// Whoever is not signed in any more is not left waiting.
	const say = () => {
		const problem: SyncProblem | undefined = currentMe()
			? problemOf(engine.state, 0)
			: { type: 'signed-out' };
		tell({ problem });
	};
	const stopListening = whenAccountChanges(() => {
		say();
		engine.wake();
	});
	const counting = live(() => db.rows.where('[book+id]').between([book, ''], [book, []]).count()).subscribe({
		next: (rows) => tell({ rows }),
		error: () => undefined
	});
	const looking = live(() => phone.arriving()).subscribe({
		next: (waits) => void (waits || location.replace('/')),
		error: () => undefined
	});
	engine.wake();
	void recallAccount(phone.db, httpBackend()).then(say);
	return {
		wake: () => engine.wake(),
		stop() {
			engine.stop();
			stopListening();
			counting.unsubscribe();
			looking.unsubscribe();
		}
	};
}
