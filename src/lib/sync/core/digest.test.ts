import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { addDigests, digestBetween, DIGEST_LIMIT, digestOf, rowHash, type Digest } from './digest.ts';

const NONE: Digest = { live: 0, digest: 0n };
const rows = fc.uniqueArray(
	fc.record({
		id: fc.nat().map((n): Id => hashId('row', String(n))),
		rev: fc.integer({ min: 1, max: 2 ** 40 }),
		life: fc.constantFrom('live' as const, 'deleted' as const)
	}),
	{ selector: ({ id }) => id }
);

test('the hash of a row never changes: phones and servers of all versions compare it (L-3)', () => {
	const id = '01900000-0000-7000-8000-0123456789ab' as Id;
	expect([rowHash(id, 1), rowHash(id, 2), rowHash(id, 2 ** 32 + 1)]).toMatchInlineSnapshot(`
		[
		  717624675956103550n,
		  13636329456470356750n,
		  4371211910510479554n,
		]
	`);
});

test('the digest does not depend on the order of the rows, and deleted ones are not in it (L-3)', () => {
	fc.assert(
		fc.property(rows, (rows) => {
			const sum = (list: typeof rows) => list.map(digestOf).reduce(addDigests, NONE);
			expect(sum(rows.toReversed())).toEqual(sum(rows));
			expect(sum(rows.filter(({ life }) => life === 'live'))).toEqual(sum(rows));
		})
	);
});

test('adding what lies between two digests makes the second of the first (L-3)', () => {
	fc.assert(
		fc.property(rows, rows, (before, after) => {
			const [from, to] = [before, after].map((list) => list.map(digestOf).reduce(addDigests, NONE));
			const between = digestBetween(from!, to!);
			expect(between.digest >= 0n && between.digest < DIGEST_LIMIT).toBe(true);
			expect(addDigests(from!, between)).toEqual(to);
		})
	);
});

test('ten thousand rows in three revisions have hashes of their own, spread over both halves', () => {
	const hashes = Array.from({ length: 10_000 }, (_, n) =>
		[1, 2, 3].map((rev) => rowHash(hashId('row', String(n)), rev))
	).flat();
	expect(new Set(hashes).size).toBe(hashes.length);
	for (const half of [(hash: bigint) => hash >> 32n, (hash: bigint) => hash & 0xffffffffn])
		expect(new Set(hashes.map(half)).size).toBeGreaterThan(hashes.length * 0.999);
});
