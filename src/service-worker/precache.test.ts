import { describe, expect, test } from 'vitest';
import { NOT_A_SCREEN } from './navigation.ts';
import { isShellOf, precacheEntries } from './precache.ts';

const build = ['/_app/immutable/entry/start.a1.js', '/_app/immutable/entry/app.b2.js'];
const page = (...urls: string[]) => `<script>${urls.map((url) => `import("${url}")`).join(',')}</script>`;

describe('the precache (U1)', () => {
	test('built files keep their name as revision, the shell and static files carry the version', () => {
		expect(precacheEntries(['/_app/a.js'], ['/icon.png'], 'v7')).toEqual([
			{ url: '/', revision: 'v7' },
			{ url: '/_app/a.js', revision: null },
			{ url: '/icon.png', revision: 'v7' }
		]);
	});

	test('the shell is taken only when all it starts is cached with it', () => {
		expect(isShellOf(build, page(...build))).toBe(true);
		expect(isShellOf(build, page(build[0]!, '/_app/immutable/entry/app.c3.js'))).toBe(false);
		expect(isShellOf(build, '<h1>Welcome to our hotel</h1>')).toBe(false);
	});
});

describe('which addresses the shell answers', () => {
	const isScreen = (address: string) => !NOT_A_SCREEN.some((pattern) => pattern.test(address));

	test.each(['/', '/customers/0190', '/customers/new?from=a.b', '/log?with=1', '/apiary', '/?q=mr.chen'])(
		'%s yes',
		(a) => expect(isScreen(a)).toBe(true)
	);
	test.each(['/api', '/api/sync/pull', '/api?x', '/robots.txt', '/icons/192.png?v=1', '/_app/version.json'])(
		'%s no',
		(a) => expect(isScreen(a)).toBe(false)
	);
});
