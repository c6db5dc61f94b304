import { expect, test } from 'vitest';
import { KnownCookies } from './known-cookies.ts';

test('a cookie leads to the session it was found to carry, and however many come, memory has an end', () => {
	const cookies = new KnownCookies();
	cookies.keep('first', 'a');
	expect([cookies.tokenOf('first'), cookies.tokenOf('firs')]).toEqual(['a', undefined]);
	for (let n = 0; n < 10_000; n++) cookies.keep(`cookie ${n}`, 'b');
	expect([cookies.tokenOf('first'), cookies.tokenOf('cookie 9999')]).toEqual([undefined, 'b']);
});
