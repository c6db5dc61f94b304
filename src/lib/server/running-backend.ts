import type { Backend } from './backend.ts';

/*
 * The built app is a bundle of its own, with its own copy of every module: what it shares with the program that runs it
 * (`cli/serve.ts`) hangs on the process. Only types are imported here, so that the bundle has no second database.
 */

type Slot = { [KEY]?: () => Promise<Backend | null> };
const KEY = Symbol.for('rapport.backend');
const slot = globalThis as Slot;

/** The backend of this process; null where the app is served without one. */
export async function getBackend(): Promise<Backend | null> {
	return (await slot[KEY]?.()) ?? null;
}

/** Hands the backend over to the endpoints; `start` is called when the first of them asks, and once. */
export function offerBackend(start: () => Promise<Backend | null>): void {
	let started: Promise<Backend | null> | undefined;
	slot[KEY] = () => (started ??= start());
}

/** Whether somebody offered one: a development server loads its modules more than once. */
export function isBackendOffered(): boolean {
	return slot[KEY] !== undefined;
}
