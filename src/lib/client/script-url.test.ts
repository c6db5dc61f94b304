import { describe, expect, test } from 'vitest';
import { ownScriptUrl } from './script-url.ts';

const here = 'https://desk.example';

describe('the policy rapport-script-url', () => {
	test.each([
		'/service-worker.js',
		'/_app/immutable/workers/import-abc.js',
		`${here}/_app/immutable/entry/a.js`
	])('lets our own %s pass unchanged', (url) => expect(ownScriptUrl(url, here, false)).toBe(url));

	test.each([
		'https://elsewhere.example/_app/immutable/a.js',
		'//elsewhere.example/service-worker.js',
		'/api/blob/1',
		'/_app/immutable/../../api/blob/1',
		'blob:https://desk.example/1',
		'data:text/javascript,1',
		'javascript:1'
	])('refuses %s', (url) => expect(() => ownScriptUrl(url, here, false)).toThrow(TypeError));

	test('lets the development server hand out sources, but never another origin', () => {
		expect(ownScriptUrl('/src/workers/import.ts?worker_file', here, true)).toContain('worker_file');
		expect(() => ownScriptUrl('https://elsewhere.example/a.js', here, true)).toThrow(TypeError);
	});
});
