import { expect, test } from 'vitest';
import { countAttempt, type Attempts, type Limit } from './attempts.ts';

const limit: Limit = { free: 3, firstMs: 1000, longestMs: 5000, forgottenAfterMs: 60_000 };

test('after the free attempts each one costs a longer wait, up to a longest', () => {
	let attempts: Attempts | undefined;
	let now = 0;
	const waits = Array.from({ length: 7 }, () => {
		({ attempts } = countAttempt(attempts, limit, now));
		const { waitMs } = countAttempt(attempts, limit, now);
		now += waitMs;
		return waitMs;
	});
	expect(waits).toEqual([0, 0, 1000, 2000, 4000, 5000, 5000]);
});

test('trying again too early is refused and does not make the wait longer', () => {
	let attempts: Attempts | undefined;
	for (let i = 0; i < 3; i++) ({ attempts } = countAttempt(attempts, limit, 0));
	for (let i = 0; i < 50; i++) ({ attempts } = countAttempt(attempts, limit, 500));
	expect(countAttempt(attempts, limit, 500).waitMs).toBe(500);
	expect(countAttempt(attempts, limit, 1000).waitMs).toBe(0);
});

test('after a quiet while all is forgotten', () => {
	let attempts: Attempts | undefined;
	for (let i = 0; i < 3; i++) ({ attempts } = countAttempt(attempts, limit, 0));
	expect(countAttempt(attempts, limit, 60_000).attempts.count).toBe(1);
});
