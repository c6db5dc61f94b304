import { expect, test } from 'vitest';
import type { Limit } from './attempts.ts';
import { memoryLimiter } from './limiter.ts';

const limit: Limit = { free: 1, firstMs: 1000, longestMs: 1000, forgottenAfterMs: 60_000 };

test('each key counts by itself, and success forgets', async () => {
	const limiter = memoryLimiter();
	expect(await limiter.attempt('a', limit, 0)).toBe(0);
	expect(await limiter.attempt('a', limit, 0)).toBe(1000);
	expect(await limiter.attempt('b', limit, 0)).toBe(0);
	await limiter.forget('a');
	expect(await limiter.attempt('a', limit, 0)).toBe(0);
});

test('a flood of keys cannot fill the memory, and throws out the oldest first', async () => {
	const limiter = memoryLimiter(100);
	for (let i = 0; i < 1000; i++) await limiter.attempt(`key ${i}`, limit, 0);
	expect(await limiter.attempt('key 999', limit, 0)).toBe(1000);
	expect(await limiter.attempt('key 0', limit, 0)).toBe(0);
});
