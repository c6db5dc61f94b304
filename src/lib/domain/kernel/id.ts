import type { RandomBytes } from './clock.ts';

/** A UUID in lower case with hyphens. Version 7 for what a person makes, version 8 for what a rule makes. */
export type Id = string & { readonly __id: true };

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is Id {
	return typeof value === 'string' && PATTERN.test(value);
}

/** A new UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits. */
export function newId(now: number, random: RandomBytes): Id {
	const bytes = new Uint8Array(16);
	bytes.set(random(10), 6);
	let rest = Math.floor(now);
	for (let i = 5; i >= 0; i--) {
		bytes[i] = rest % 256;
		rest = Math.floor(rest / 256);
	}
	return format(bytes, 7);
}

/**
 * The id of a row that a rule makes: two phones that apply the rule offline make the same row.
 * UUIDv8 (RFC 9562 §5.8) over 128 bits of FNV-1a; not a secret and not a defence, only a name.
 */
export function hashId(...parts: readonly string[]): Id {
	// The lengths keep ('ab', 'c') and ('a', 'bc') apart.
	return format(fnv128(parts.map((part) => `${part.length}:${part}`).join('')), 8);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function format(bytes: Uint8Array, version: 7 | 8): Id {
	bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	let hex = '';
	for (const byte of bytes) hex += HEX[byte];
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}

const utf8 = new TextEncoder();

/** FNV-1a in 128 bits over UTF-8 (prime 2^88 + 0x13b); big-endian bytes out. */
export function fnv128(text: string): Uint8Array {
	// Eight limbs of 16 bits, the lowest first, so that no product leaves 32 bits.
	const h = [0xc58d, 0x6295, 0x2175, 0x62b8, 0x0142, 0x07bb, 0x272e, 0x6c62];
	for (const byte of utf8.encode(text)) {
		h[0]! ^= byte;
		// × (2^88 + 0x13b): each limb times 0x13b, plus the limbs five and six below it, moved up by 88 = 5 × 16 + 8 bits.
		const [b0, b1, b2] = h as [number, number, number];
		let carry = 0;
		for (let k = 0; k < 8; k++) {
			carry += h[k]! * 0x13b;
			if (k === 5) carry += (b0 << 8) & 0xffff;
			if (k === 6) carry += ((b1 << 8) & 0xffff) + (b0 >>> 8);
			if (k === 7) carry += ((b2 << 8) & 0xffff) + (b1 >>> 8);
			h[k] = carry & 0xffff;
			carry >>>= 16;
		}
	}
	const bytes = new Uint8Array(16);
	h.forEach((limb, k) => {
		bytes[15 - 2 * k] = limb & 0xff;
		bytes[14 - 2 * k] = limb >>> 8;
	});
	return bytes;
}
