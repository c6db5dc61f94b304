import { expect, test } from 'vitest';
import { isSecureContext, listenFailure, readServeOptions } from './serve-options.ts';

test('without any variable the app is served to this machine alone, on port 3000', () => {
	expect(readServeOptions({})).toEqual({ ok: true, value: { host: '127.0.0.1', port: 3000 } });
});

test('HOST, PORT and PUBLIC_URL are taken as given, the public address without its trailing slash', () => {
	const read = readServeOptions({ HOST: '0.0.0.0', PORT: '8080', PUBLIC_URL: 'https://desk.example.org/' });
	expect(read).toEqual({
		ok: true,
		value: { host: '0.0.0.0', port: 8080, publicUrl: 'https://desk.example.org' }
	});
});

test.each(['abc', '70000', '-1', '30.5'])('PORT=%s is refused with an example of a good one', (PORT) => {
	expect(readServeOptions({ PORT })).toEqual({ ok: false, error: expect.stringContaining('PORT=3001') });
});

test.each([
	'desk.example.org',
	'ftp://desk.example.org',
	'https://example.org/desk',
	'https://example.org/?a'
])('PUBLIC_URL=%s is refused, because phones open an origin and nothing below it', (PUBLIC_URL) => {
	const read = readServeOptions({ PUBLIC_URL });
	expect(read).toEqual({ ok: false, error: expect.stringContaining('without a path') });
});

test('a busy port is named, with another one to try', () => {
	const busy = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
	const words = listenFailure(busy, { host: '127.0.0.1', port: 3000 });
	expect(words).toContain('Port 3000 on 127.0.0.1 is in use');
	expect(words).toContain('PORT=3001 npm start');
});

test.each([
	['https://desk.example.org', true],
	['http://localhost:3000', true],
	['http://127.0.0.1:3000', true],
	['http://desk.example.org', false],
	['http://192.0.2.7:3000', false],
	['http://localhost.example.org', false]
])('%s: whether phones can install the app there is %s', (url, isSecure) =>
	expect(isSecureContext(url)).toBe(isSecure)
);
