import { describe, expect, it, vi } from 'vitest';
import { httpBackend } from './backend.ts';

const answer = (body: string | object, status = 200) =>
	vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
const hello = { rapport: 1, epoch: 'e', isSetUp: true, account: null };

describe('the backend over HTTP', () => {
	it('reads what it answers', async () => {
		expect(await httpBackend(answer(hello)).hello()).toEqual({ ok: true, value: hello });
	});

	it('sends exactly JSON, to our own origin', async () => {
		const fetch = answer({});
		await httpBackend(fetch).removeMember('u2');
		expect(fetch).toHaveBeenCalledWith(
			'/api/team/remove',
			expect.objectContaining({
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				credentials: 'same-origin',
				body: '{"user":"u2"}'
			})
		);
	});

	it.each([
		['a page instead of an answer', '<!doctype html>', 200, { type: 'no-backend' }],
		['the page of a host that knows no such path', '<!doctype html>', 404, { type: 'no-backend' }],
		['JSON of somebody else', { hello: 'world' }, 200, { type: 'no-backend' }],
		['a proxy whose server is down', '<h1>Bad Gateway</h1>', 502, { type: 'failed', status: 502 }],
		['a wrong password', { error: 'wrong-password' }, 401, { type: 'wrong-password' }],
		['an end of the session', { error: 'signed-out' }, 401, { type: 'signed-out' }],
		['a device that was signed out', { error: 'revoked' }, 401, { type: 'revoked' }],
		['no right', { error: 'no-access' }, 403, { type: 'no-access' }],
		['a used link', { error: 'link-used' }, 410, { type: 'link-used' }],
		['too much', { error: 'too-large' }, 413, { type: 'too-large' }],
		['too many', { error: 'too-many', retryAfterMs: 9000 }, 429, { type: 'too-many', retryAfterMs: 9000 }],
		['a proxy that has enough', '<h1>Too Many Requests</h1>', 429, { type: 'busy', retryAfterMs: 60_000 }],
		['a proxy with a smaller door', '<h1>Too Large</h1>', 413, { type: 'too-large' }],
		['a code of a later version', { error: 'new-thing' }, 400, { type: 'failed', status: 400 }]
	])('makes a value of %s', async (_, body, status, error) => {
		expect(await httpBackend(answer(body, status)).hello()).toEqual({ ok: false, error });
	});

	it('makes a value of no answer at all', async () => {
		const none = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')));
		expect(await httpBackend(none).hello()).toEqual({ ok: false, error: { type: 'offline' } });
	});
});
