import type { Desk } from '../db/desk.ts';
import { live } from '../db/live.ts';
import { readBookStanding, type BookStanding } from '../queries/book-standing.ts';
import type { Granted } from '../queries/shelf.ts';
import type { OpenBookSource, OpenBookState } from '../state/open-book.svelte.ts';
import { readAccount, whenAccountChanges } from './account-store.ts';
import { whenIdle } from './when-idle.ts';

/**
 * What is known of the open book: at once what the account said, and behind the first screen what the book itself says. A
 * phone without an account reads nothing for it.
 */
export function openBookSource(desk: Desk, isDemo: boolean): OpenBookSource {
	const listeners = new Set<() => void>();
	let standing: BookStanding | null = null;
	let state = read();
	let stop: (() => void) | null = null;

	function read(): OpenBookState {
		return openBookState(desk.book, isDemo ? null : (readAccount()?.account?.books ?? null), standing);
	}
	function changed(): void {
		const next = read();
		if (JSON.stringify(next) === JSON.stringify(state)) return;
		state = next;
		for (const tell of listeners) tell();
	}
	function listen(): () => void {
		let watching: { unsubscribe(): void } | null = null;
		let isOver = false;
		const watch = () => {
			if (watching || isOver || isDemo || !readAccount()?.account) return;
			watching = live(() => readBookStanding(desk)).subscribe({
				next(now) {
					standing = now;
					changed();
				},
				// What the account said still stands.
				error: () => undefined
			});
		};
		const stopListening = whenAccountChanges(() => {
			changed();
			watch();
		});
		whenIdle(watch);
		return () => {
			isOver = true;
			stopListening();
			watching?.unsubscribe();
		};
	}

	return {
		read: () => state,
		subscribe(listener) {
			listeners.add(listener);
			stop ??= listen();
			return () => {
				listeners.delete(listener);
				if (listeners.size) return;
				stop?.();
				stop = null;
			};
		}
	};
}

/** `granted` are the books of the account, if there is one; `standing` what the book itself says, once it was read. */
export function openBookState(
	book: string,
	granted: readonly Granted[] | null,
	standing: BookStanding | null
): OpenBookState {
	const mine = granted?.find(({ id }) => id === book);
	const role = standing?.role ?? mine?.role;
	// One's own book is never taken away, and one that the server has not answered for is only on its way there.
	const isEnded = granted && !mine && standing?.role && !standing.isMine;
	return {
		granted: granted ?? [],
		name: mine?.name || standing?.name || '',
		owner: standing?.owner ?? '',
		access: isEnded ? 'ended' : role === 'reader' ? 'read' : 'write'
	};
}
