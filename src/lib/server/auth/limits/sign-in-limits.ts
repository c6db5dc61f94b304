import type { Limit } from './attempts.ts';
import type { Limiter } from './limiter.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** One address at one account: hard, for this is where guessing happens. Some 100 guesses a day remain. */
const PAIR: Limit = { free: 5, firstMs: 5 * SECOND, longestMs: 15 * MINUTE, forgottenAfterMs: 24 * HOUR };
/** One address at whatever accounts: an office behind one address signs in rarely, who tries a list of leaks does not. */
const ADDRESS: Limit = { free: 60, firstMs: 30 * SECOND, longestMs: 15 * MINUTE, forgottenAfterMs: HOUR };
/** One account from whatever addresses. */
const ACCOUNT: Limit = { free: 20, firstMs: SECOND, longestMs: 10 * SECOND, forgottenAfterMs: HOUR };
/** Links hold 256 random bits, so this only bounds the load. */
const LINKS: Limit = { free: 60, firstMs: SECOND, longestMs: 5 * MINUTE, forgottenAfterMs: HOUR };

/**
 * An account under attack from many addresses only makes everybody wait a little: were it locked, anybody could lock
 * anybody out by failing often enough (§9 of the design: never one bucket for all).
 */
const LONGEST_DELAY_MS = 2 * SECOND;

export type SignInPermit =
	| { type: 'refused'; retryAfterMs: number }
	/** Go on after `delayMs`. */
	| { type: 'go-on'; delayMs: number };

/** Counts one attempt to sign in, before the password is looked at. `address` as `limitedAddress` gives it. */
export async function permitSignIn(
	limiter: Limiter,
	{ email, address }: { email: string; address: string },
	now: number
): Promise<SignInPermit> {
	const pair = await limiter.attempt(pairKey(email, address), PAIR, now);
	if (pair) return { type: 'refused', retryAfterMs: pair };
	const own = await limiter.attempt(`address ${address}`, ADDRESS, now);
	if (own) return { type: 'refused', retryAfterMs: own };
	const account = await limiter.attempt(`account ${email}`, ACCOUNT, now);
	return { type: 'go-on', delayMs: Math.min(account, LONGEST_DELAY_MS) };
}

/** What an address has tried at other accounts stays counted: an account of one's own must not wash it clean. */
export async function signedIn(limiter: Limiter, email: string, address: string): Promise<void> {
	await limiter.forget(pairKey(email, address));
	await limiter.forget(`account ${email}`);
}

/** How long an address has to wait before it may look at or use a link; 0 lets it pass. */
export function permitLink(limiter: Limiter, address: string, now: number): Promise<number> {
	return limiter.attempt(`links ${address}`, LINKS, now);
}

function pairKey(email: string, address: string): string {
	return `pair ${address} ${email}`;
}
