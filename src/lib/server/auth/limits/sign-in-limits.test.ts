import { expect, test } from 'vitest';
import { memoryLimiter } from './limiter.ts';
import { permitLink, permitSignIn, signedIn } from './sign-in-limits.ts';

const chen = 'chen@example.com';
const wong = 'wong@example.com';

test('an address that guesses one password is soon refused, for longer and longer', async () => {
	const limiter = memoryLimiter();
	const from = { email: chen, address: '203.0.113.9' };
	for (let i = 0; i < 5; i++)
		expect(await permitSignIn(limiter, from, 0)).toEqual({ type: 'go-on', delayMs: 0 });
	expect(await permitSignIn(limiter, from, 0)).toEqual({ type: 'refused', retryAfterMs: 5000 });
	expect(await permitSignIn(limiter, from, 5000)).toEqual({ type: 'go-on', delayMs: 0 });
	expect(await permitSignIn(limiter, from, 5000)).toEqual({ type: 'refused', retryAfterMs: 10_000 });
});

test('no number of failures elsewhere locks the owner of an account out: it makes them wait 2 seconds at most', async () => {
	const limiter = memoryLimiter();
	for (let i = 0; i < 3000; i++)
		await permitSignIn(limiter, { email: chen, address: `10.0.${i >> 8}.${i & 255}` }, 0);
	const owner = await permitSignIn(limiter, { email: chen, address: '203.0.113.9' }, 0);
	expect(owner.type).toBe('go-on');
	expect(owner.type === 'go-on' && owner.delayMs).toBeLessThanOrEqual(2000);
});

test('an address that tries many accounts is refused, and others are not', async () => {
	const limiter = memoryLimiter();
	const attempt = (i: number) =>
		permitSignIn(limiter, { email: `p${i}@example.com`, address: '203.0.113.9' }, 0);
	const outcomes = [];
	for (let i = 0; i < 61; i++) outcomes.push((await attempt(i)).type);
	expect(outcomes.filter((type) => type === 'go-on')).toHaveLength(60);
	expect((await permitSignIn(limiter, { email: wong, address: '203.0.113.8' }, 0)).type).toBe('go-on');
});

test('signing in forgets the failures at this account, not those of the address', async () => {
	const limiter = memoryLimiter();
	const from = { email: chen, address: '203.0.113.9' };
	for (let round = 0; round < 12; round++) {
		for (let i = 0; i < 5; i++) expect((await permitSignIn(limiter, from, 0)).type).toBe('go-on');
		await signedIn(limiter, from.email, from.address);
	}
	expect((await permitSignIn(limiter, from, 0)).type).toBe('refused');
});

test('links are limited by address', async () => {
	const limiter = memoryLimiter();
	for (let i = 0; i < 60; i++) expect(await permitLink(limiter, '203.0.113.9', 0)).toBe(0);
	expect(await permitLink(limiter, '203.0.113.9', 0)).toBe(1000);
	expect(await permitLink(limiter, '203.0.113.8', 0)).toBe(0);
});
