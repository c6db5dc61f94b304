import type { Desk } from '../db/desk.ts';
import type { Written } from '../db/writer.ts';
import { bookSize } from '../queries/book-size.ts';
import { readyForNextStart } from './first-screen.ts';
import { askPersistence } from './storage-state.ts';
import { whenIdle } from './when-idle.ts';

const QUIET_MS = 1500;
/** Making the next start ready looks at every customer: whoever logs one contact after the other waits for none of it. */
const AT_REST_MS = 10_000;

/**
 * What follows a write once the phone is quiet again: the browser is asked to keep the data (D-5), the sentinel is
 * renewed, and when it rests or is put away the next start is made ready. Returns what to call after each write, with what was written
 * if it was one.
 */
export function keepSafe(desk: Desk, demo: boolean): (written?: Written) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let resting: ReturnType<typeof setTimeout> | undefined;
	let asked = false;
	/** New touchpoints since the sentinel was renewed; NaN when nobody has counted them. */
	let added = 0;
	const renewSentinel = async () => {
		const { readSentinel, writeSentinel } = await import('./sentinel.ts');
		// Counting a hundred thousand keeps the storage busy for a second, in which nothing can be saved: it is done once,
		// and then added up, on what other tabs have added too.
		const held = readSentinel();
		const isOurs = held?.database === desk.db.name && held.book === desk.book;
		const touchpoints = isOurs ? held.touchpoints + added : NaN;
		added = 0;
		const size = Number.isNaN(touchpoints)
			? await bookSize(desk)
			: { customers: desk.index.table.size, touchpoints };
		writeSentinel({ database: desk.db.name, book: desk.book, ...size, changedAt: desk.clock.now() });
	};
	const settle = async () => {
		if (demo) return;
		if (!asked) await askPersistence();
		asked = true;
		await renewSentinel();
	};
	const rest = () => {
		clearTimeout(resting);
		resting = undefined;
		void readyForNextStart(desk);
	};
	// Who has logged a contact puts the phone away.
	document.addEventListener('visibilitychange', () => document.hidden && resting !== undefined && rest());
	return (written) => {
		added += written ? newTouchpoints(written) : NaN;
		clearTimeout(timer);
		clearTimeout(resting);
		timer = setTimeout(() => void settle(), QUIET_MS);
		resting = setTimeout(() => whenIdle(rest), AT_REST_MS);
	};
}

function newTouchpoints({ rows }: Written): number {
	return rows.filter(({ kind, rev }) => kind === 'touchpoint' && rev === 1).length;
}
