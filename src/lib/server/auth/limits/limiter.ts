import { countAttempt, isForgotten, type Attempts, type Limit } from './attempts.ts';

/** Counts attempts by key. Asynchronous, so that the counts may move into a store that processes share. */
export interface Limiter {
	/** Counts one attempt. Returns how long it has to wait, in ms; 0 lets it pass. */
	attempt(key: string, limit: Limit, now: number): Promise<number>;
	/** What was tried under this key succeeded. */
	forget(key: string): Promise<void>;
}

/** More than honest people reach in a day; some 100 bytes each. */
const MOST_KEYS = 50_000;

/**
 * Counts in the memory of this process. n processes over one database let pass n times as much, and a restart forgets:
 * bearable for limits that make guessing slow, since they are set well below what guessing needs.
 */
export function memoryLimiter(mostKeys = MOST_KEYS): Limiter {
	const known = new Map<string, { attempts: Attempts; limit: Limit }>();
	return {
		async attempt(key, limit, now) {
			const { attempts, waitMs } = countAttempt(known.get(key)?.attempts, limit, now);
			// Taken out first, so that the map is in the order of the last attempt.
			known.delete(key);
			known.set(key, { attempts, limit });
			if (known.size > mostKeys) makeRoom(known, now);
			return waitMs;
		},
		async forget(key) {
			known.delete(key);
		}
	};
}

/** A tenth more than is needed, so that a flood of keys does not sweep at every attempt. */
function makeRoom(known: Map<string, { attempts: Attempts; limit: Limit }>, now: number): void {
	for (const [key, { attempts, limit }] of known) if (isForgotten(attempts, limit, now)) known.delete(key);
	let tooMany = known.size - Math.floor(known.size * 0.9);
	for (const key of known.keys()) if (tooMany-- > 0) known.delete(key);
}
