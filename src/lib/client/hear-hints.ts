import { currentMe, whenAccountChanges } from './account-store.ts';

/** An answer that is no stream, or an end for good: so long until it is tried again. */
const AGAIN_MS = 60_000;

/**
 * Calls `onhint` when the server says that a colleague changed something, and when that may have been missed (O-5). One tab
 * of a phone listens for all of them, and only while it is seen and somebody is signed in: a page in the background is to
 * sleep. Returns how to stop.
 */
export function hearHints(database: string, onhint: () => void): () => void {
	let leave: AbortController | undefined;

	function begin(): void {
		if (leave) return;
		const leaving = (leave = new AbortController());
		const { locks } = navigator as Partial<Navigator>;
		const listen = () => listenUntil(leaving.signal, onhint);
		const done = locks
			? locks.request(`rapport-hints ${database}`, { signal: leaving.signal }, listen)
			: listen();
		// Called off while another tab was listening.
		done.catch(() => undefined);
	}
	function end(): void {
		leave?.abort();
		leave = undefined;
	}
	const look = () => (document.hidden || !currentMe() ? end() : begin());

	const stopListening = whenAccountChanges(look);
	document.addEventListener('visibilitychange', look);
	look();
	return () => {
		stopListening();
		document.removeEventListener('visibilitychange', look);
		end();
	};
}

function listenUntil(signal: AbortSignal, onhint: () => void): Promise<void> {
	return new Promise((done) => {
		let events: EventSource;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let wasCut = false;
		const open = () => {
			events = new EventSource('/api/sync/hints');
			events.addEventListener('hint', onhint);
			events.onopen = () => {
				if (wasCut) onhint();
				wasCut = false;
			};
			// The browser connects again by itself, but for an answer that is none of ours.
			events.onerror = () => {
				wasCut = true;
				if (events.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
			};
		};
		open();
		signal.addEventListener('abort', () => {
			clearTimeout(timer);
			events.close();
			done();
		});
	});
}
