import type { Id } from '../domain/kernel/id.ts';
import type { Known } from '../state/session.svelte.ts';

const KEY = 'rapport.account';
const listeners = new Set<() => void>();

/**
 * Who this phone belongs to, from one start to the next: beside the databases, because it says which of them is to be
 * opened. Nothing in it is about a customer. What is read is as it was stored, and may be damaged or of another
 * version: whoever uses more of it than that it is there looks at it first.
 */
export function readAccount(): Partial<Known> | null {
	try {
		return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Known> | null;
	} catch {
		return null;
	}
}

export function writeAccount(known: Known | null): void {
	try {
		if (known) localStorage.setItem(KEY, JSON.stringify(known));
		else localStorage.removeItem(KEY);
	} catch {
		// A browser that stores nothing asks to sign in again at the next start.
	}
	for (const tell of listeners) tell();
}

/** Hears of every change, in this tab or another. Returns how to stop. */
export function whenAccountChanges(changed: () => void): () => void {
	const elsewhere = ({ key }: StorageEvent) => (key === KEY || key === null) && changed();
	listeners.add(changed);
	addEventListener('storage', elsewhere);
	return () => {
		listeners.delete(changed);
		removeEventListener('storage', elsewhere);
	};
}

/** Who is signed in here, as they stand in books; null while nobody is. */
export function currentMe(): { user: string; person: Id; name: string } | null {
	const known = readAccount();
	if (!known?.account || known.ended) return null;
	const { id, person, name } = known.account.user;
	return { user: id, person, name };
}
