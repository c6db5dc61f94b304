import type { Id } from '../../domain/kernel/id.ts';
import type { Life } from '../../domain/row/row.ts';

/** Sums of hashes are taken modulo this (L-3). */
export const DIGEST_LIMIT = 2n ** 64n;

/** What a book's rows add up to: the same on two sides that hold the same rows in the same revisions, in any order (L-3). */
export type Digest = { live: number; digest: bigint };

/** What one row adds: nothing where it is deleted, or not there yet. */
export function digestOf(row: { id: Id; rev: number; life: Life } | undefined): Digest {
	return row?.life === 'live' ? { live: 1, digest: rowHash(row.id, row.rev) } : { live: 0, digest: 0n };
}

export function addDigests(a: Digest, b: Digest): Digest {
	return { live: a.live + b.live, digest: (a.digest + b.digest) % DIGEST_LIMIT };
}

/** What has to be added to `from` to make `to`; its digest is never negative. */
export function digestBetween(from: Digest, to: Digest): Digest {
	return {
		live: to.live - from.live,
		digest: (to.digest - from.digest + DIGEST_LIMIT) % DIGEST_LIMIT
	};
}

/**
 * 64 bits of an id and a revision, from two lanes of murmur3 (Appleby 2011) with other seeds. It finds differences, and
 * defends against nobody. Halves of 32 bits, because a phone goes through a hundred thousand rows.
 */
export function rowHash(id: Id, rev: number): bigint {
	const words = [0, 9, 19, 28].map((at) => Number.parseInt(id.slice(at, at + 9).replaceAll('-', ''), 16));
	words.push(rev >>> 0, Math.floor(rev / 2 ** 32));
	return (BigInt(murmur3(words, 0x9747b28c)) << 32n) | BigInt(murmur3(words, 0x3c6ef372));
}

function murmur3(words: readonly number[], seed: number): number {
	let hash = seed;
	for (const word of words) {
		let part = Math.imul(word, 0xcc9e2d51);
		part = Math.imul((part << 15) | (part >>> 17), 0x1b873593);
		hash ^= part;
		hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
	}
	hash ^= words.length * 4;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
