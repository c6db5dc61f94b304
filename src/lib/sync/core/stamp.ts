/**
 * A hybrid logical clock stamp (Kulkarni et al. 2014): 12 hex digits of milliseconds, then a counter of 24 bits in
 * 6 hex digits, so that stamps compare as text (SYNC W-4, T-2). It never runs backwards on one phone, whatever
 * its wall clock does.
 */
export type Stamp = string & { readonly __stamp: true };

const COUNTER_LIMIT = 2 ** 24;

export const FIRST_STAMP = '0'.repeat(18) as Stamp;

/** The stamp after `last`, at wall time `now` in milliseconds. A full counter carries into the milliseconds. */
export function nextStamp(last: Stamp, now: number): Stamp {
	const lastMillis = stampMillis(last);
	if (now > lastMillis) return stamp(Math.floor(now), 0);
	const counter = stampCounter(last) + 1;
	return counter < COUNTER_LIMIT ? stamp(lastMillis, counter) : stamp(lastMillis + 1, 0);
}

export function stampMillis(stamp: Stamp): number {
	return Number.parseInt(stamp.slice(0, 12), 16);
}

/** The same place within its millisecond, at another one. */
export function moveStamp(at: Stamp, millis: number): Stamp {
	return stamp(Math.floor(millis), stampCounter(at));
}

function stampCounter(stamp: Stamp): number {
	return Number.parseInt(stamp.slice(12), 16);
}

function stamp(millis: number, counter: number): Stamp {
	return (millis.toString(16).padStart(12, '0') + counter.toString(16).padStart(6, '0')) as Stamp;
}
