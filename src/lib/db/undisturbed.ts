/** Tabs, the service worker and forms may all write at once; more often than this in a row, something is wrong. */
export const ATTEMPTS = 30;

/**
 * Work that stands on what it read before its transaction, done again for as long as something was written in between: then
 * `attempt` returns undefined.
 */
export async function undisturbed<T>(attempt: () => Promise<T | undefined>): Promise<T> {
	for (let tries = 0; tries < ATTEMPTS; tries++) {
		const done = await attempt();
		if (done !== undefined) return done;
	}
	throw new Error('The storage of this phone never came to rest.');
}
