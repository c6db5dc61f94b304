/** How many attempts are free, and how the wait between more of them grows. */
export type Limit = {
	free: number;
	/** After the last free one; it doubles with each that follows, up to `longestMs`. */
	firstMs: number;
	longestMs: number;
	/** Without an attempt for so long, all is forgotten. */
	forgottenAfterMs: number;
};

/** Attempts of late under one key: `until` is when the next one may be made, in ms. */
export type Attempts = { count: number; until: number; last: number };

/**
 * Counts one attempt before its outcome is known, so that many at once gain nothing. What comes too early is refused
 * with how long it has to wait, and not counted: whoever keeps trying does not push the end away.
 */
export function countAttempt(
	before: Attempts | undefined,
	limit: Limit,
	now: number
): { attempts: Attempts; waitMs: number } {
	const known = before && !isForgotten(before, limit, now) ? before : { count: 0, until: 0, last: now };
	if (now < known.until) return { attempts: known, waitMs: known.until - now };
	const count = known.count + 1;
	const over = count - limit.free;
	const pause = over < 0 ? 0 : Math.min(limit.longestMs, limit.firstMs * 2 ** Math.min(over, 30));
	return { attempts: { count, until: now + pause, last: now }, waitMs: 0 };
}

export function isForgotten({ until, last }: Attempts, limit: Limit, now: number): boolean {
	return now >= until && now - last >= limit.forgottenAfterMs;
}
