import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { usableLink } from './link-rules.ts';
import { hashToken, linkUrl, newToken } from './link-token.ts';

test('a token is 43 characters of base64url, and only its hash is stored', () => {
	const token = newToken(randomBytes);
	expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
	expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
	expect(hashToken(token)).not.toBe(hashToken(newToken(randomBytes)));
});

test('the token stands in the fragment, which no server is told', () => {
	const { origin, pathname, hash, search } = new URL(linkUrl('https://desk.example.com', 'x'.repeat(43)));
	expect({ origin, pathname, hash, search }).toEqual({
		origin: 'https://desk.example.com',
		pathname: '/join',
		hash: `#${'x'.repeat(43)}`,
		search: ''
	});
});

test('a used link says that it was used, even after its time', () => {
	const link = { expiresAt: 10, usedAt: null };
	expect(usableLink(undefined, 0)).toEqual({ ok: false, error: { type: 'link-unknown' } });
	expect(usableLink(link, 9)).toEqual({ ok: true, value: link });
	expect(usableLink(link, 10)).toEqual({ ok: false, error: { type: 'link-expired' } });
	expect(usableLink({ ...link, usedAt: 5 }, 20)).toEqual({ ok: false, error: { type: 'link-used' } });
});
