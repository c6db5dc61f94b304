import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';
import { learnOffset, type Offset } from './offset.ts';

describe('the offset to the server’s clock', () => {
	it('T-1 is never further off than it says, whatever way the time of a request was spent', () => {
		const trip = fc.record({ there: fc.nat({ max: 5000 }), back: fc.nat({ max: 5000 }) });
		fc.assert(
			fc.property(fc.integer({ min: -3e8, max: 3e8 }), fc.array(trip, { minLength: 1 }), (truth, trips) => {
				let known: Offset | null = null;
				let now = 1e12;
				for (const { there, back } of trips) {
					const sample = { sent: now, received: now + there + back, server: now + there + truth };
					known = learnOffset(known, sample);
					expect(Math.abs(known!.ms - truth)).toBeLessThanOrEqual(known!.error);
					now += 10_000;
				}
			})
		);
	});

	it('T-1 a slow answer does not spoil what a quick one said, and a clock that was set is noticed', () => {
		const quick = learnOffset(null, { sent: 0, received: 20, server: 1010 });
		expect(quick).toEqual({ ms: 1000, error: 10 });
		expect(learnOffset(quick, { sent: 0, received: 4000, server: 2100 })).toBe(quick);
		expect(learnOffset(quick, { sent: 86_400_000, received: 86_404_000, server: 3000 })!.ms).toBe(
			-86_399_000
		);
		expect(learnOffset(quick, { sent: 500, received: 100, server: 0 })).toBe(quick);
	});
});

describe('the wait after failures', () => {
	it('doubles from a second to five minutes, by chance as little as half of that', () => {
		expect([1, 2, 3, 20].map((failures) => backoff(failures, 1))).toEqual([1000, 2000, 4000, 300_000]);
		expect(backoff(3, 0)).toBe(2000);
		expect(backoff(1e6, 1)).toBe(300_000);
	});

	it('is never shorter than the server asked for', () => {
		expect(backoff(1, 0, 60_000)).toBe(60_000);
		expect(backoff(1, 1, 60_000)).toBe(66_000);
		expect(backoff(9, 0, 1000)).toBeGreaterThan(100_000);
	});
});
