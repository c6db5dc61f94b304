const FIRST = 1000;
const LONGEST = 5 * 60_000;

/**
 * How long to wait after so many failures in a row, in ms: doubling from a second to five minutes, and between half and all
 * of that by chance (`random` from 0 to 1), so that phones which failed together do not come back together. Never sooner than
 * the server asked for, which chance only lengthens.
 */
export function backoff(failures: number, random: number, retryAfterMs: number | null = null): number {
	const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
	const wait = full * (0.5 + random / 2);
	return retryAfterMs === null ? wait : Math.max(wait, retryAfterMs * (1 + random / 10));
}
