import type { Clock, RandomBytes } from '../domain/kernel/clock.ts';
import { dayOf } from '../domain/kernel/day.ts';

/** Time, place and chance as the phone has them. */
export const systemClock: Clock = {
	now: () => Date.now(),
	zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
	today() {
		const now = new Date();
		return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
	}
};

export const systemRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
