import type { Desk } from '../db/desk.ts';
import { bookSize } from '../queries/book-size.ts';
import { readyForNextStart } from './first-screen.ts';
import { LOCAL } from './open-phone.ts';
import { askPersistence } from './storage-state.ts';
import { whenIdle } from './when-idle.ts';

const QUIET_MS = 1500;

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
			const [{ writeSentinel }, size] = await Promise.all([import('./sentinel.ts'), bookSize(desk)]);
			writeSentinel({ database: LOCAL, book: desk.book, ...size, changedAt: desk.clock.now() });
		}
		whenIdle(() => void readyForNextStart(desk));
	};
	return () => {
		clearTimeout(timer);
		timer = setTimeout(() => void settle(), QUIET_MS);
	};
}
