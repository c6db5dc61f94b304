import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../../domain/kernel/clock.ts';

/** 256 bits, as 43 characters of base64url: nobody finds one by trying. */
export function newToken(random: RandomBytes): string {
	return Buffer.from(random(32)).toString('base64url');
}

/** What is stored of a token. It needs no salt and no slow hash: there is nothing to guess. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** The token stands in the fragment, which browsers keep to themselves: no log of a server or a proxy holds it. */
export function linkUrl(origin: string, token: string): string {
	return `${origin}/join#${token}`;
}
