import type { Desk } from '../db/desk.ts';
import { LOCAL } from './open-phone.ts';
import { writeSentinel } from './sentinel.ts';
import { askPersistence } from './storage-state.ts';

const QUIET_MS = 1500;
const FOLD_AFTER_MS = 4000;

/**
 * What follows a write once the phone is quiet again: the browser is asked to keep the data (D-5), the sentinel is
 * renewed, and the desk index is folded. Returns what to call after each write.
 */
export function keepSafe(desk: Desk, demo: boolean): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = false;
	const settle = async () => {
		if (!demo) {
			if (!asked) await askPersistence();
			asked = true;
			const { db, book } = desk;
			const touchpoints = await db.rows
				.where('[book+kind+root]')
				.between([book, 'touchpoint'], [book, 'touchpoint', []])
				.count();
			const customers = desk.index.table.size;
			writeSentinel({ database: LOCAL, book, customers, touchpoints, changedAt: desk.clock.now() });
		}
		whenIdle(() => void desk.index.fold());
	};
	return () => {
		clearTimeout(timer);
		timer = setTimeout(() => void settle(), QUIET_MS);
	};
}

/** Safari has no idle callback. */
function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: FOLD_AFTER_MS });
	else setTimeout(work, FOLD_AFTER_MS);
}
