import { err, ok, type Result } from '../domain/kernel/result.ts';

/** Every open form, in every tab, holds this Web Lock shared; an update needs it alone (D-6). */
const LOCK = 'rapport-open-form';

/** Beside it an open form holds the lock of its draft, which says in which window: `rapport-draft WINDOW KEY`. */
const DRAFT = 'rapport-draft';
const WINDOW = crypto.getRandomValues(new Uint32Array(4)).join('-');

/**
 * Says that a form with unsaved input is open, and where its draft is kept, if it has one. Call the returned function once it
 * is saved or given up; twice is harmless.
 */
export function holdOpenForm(draft?: string, locks: LockManager | null = browserLocks()): () => void {
	const form = Symbol('form');
	openHere.add(form);
	let release = () => {};
	const closed = new Promise<void>((resolve) => (release = resolve));
	// Rejected only when the page is going away, and then the lock goes with it.
	for (const name of [LOCK, ...(draft ? [`${DRAFT} ${WINDOW} ${draft}`] : [])])
		locks?.request(name, { mode: 'shared' }, () => closed).catch(() => undefined);
	return () => {
		release();
		openHere.delete(form);
		if (openHere.size === 0) for (const tell of toTell.splice(0)) tell();
	};
}

/**
 * Runs `act` while no form is open in any tab; forms opened meanwhile wait for their lock until it is done.
 * Where Web Locks are missing only this tab's forms can be seen.
 */
export async function withNoFormOpen<T>(
	act: () => Promise<T>,
	locks: LockManager | null = browserLocks()
): Promise<Result<T, { type: 'form-open' }>> {
	// A form opened a moment ago has asked for its lock but may not hold it yet.
	if (openHere.size > 0) return err({ type: 'form-open' });
	if (!locks) return ok(await act());
	return locks.request(LOCK, { ifAvailable: true }, async (lock) =>
		lock ? ok(await act()) : err({ type: 'form-open' as const })
	);
}

/** The drafts of forms that are open in other windows. Where Web Locks are missing none is seen. */
export async function draftsOpenElsewhere(
	locks: LockManager | null = browserLocks()
): Promise<ReadonlySet<string>> {
	const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
	const names = held.map(({ name = '' }) => name.split(' '));
	return new Set(names.flatMap(([of, window, key]) => (of === DRAFT && window !== WINDOW ? [key!] : [])));
}

/** Resolves once this tab has no open form: at once if it has none. */
export function formsHereClosed(): Promise<void> {
	return openHere.size === 0 ? Promise.resolve() : new Promise((tell) => toTell.push(tell));
}

const openHere = new Set<symbol>();
const toTell: (() => void)[] = [];

function browserLocks(): LockManager | null {
	return globalThis.navigator?.locks ?? null;
}
