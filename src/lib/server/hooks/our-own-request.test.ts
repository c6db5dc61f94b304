import { expect, test } from 'vitest';
import { isOurOwnRequest } from './our-own-request.ts';

const OURS = 'https://desk.example.com';
const good = { 'content-type': 'application/json', origin: OURS, 'sec-fetch-site': 'same-origin' };

function isOurs(changed: Record<string, string | null>, method = 'POST'): boolean {
	const headers = new Headers();
	for (const [name, value] of Object.entries({ ...good, ...changed })) if (value) headers.set(name, value);
	return isOurOwnRequest({ method, headers }, OURS);
}

test('what our own pages send passes, and what only reads passes from anywhere', () => {
	expect(isOurs({})).toBe(true);
	expect(isOurs({ 'sec-fetch-site': null })).toBe(true);
	expect(isOurs({ 'content-type': 'application/json; charset=utf-8' })).toBe(true);
	expect(isOurs({ 'content-type': 'Application/JSON;charset="UTF-8"' })).toBe(true);
	expect(isOurs({ origin: null, 'content-type': null, 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true);
});

test.each([
	'https://desk.example.com.evil.example.com',
	'http://desk.example.com',
	'https://desk.example.com:8443',
	'https://other.example.com',
	'null',
	null
])('a write from %s is refused', (origin) => {
	expect(isOurs({ origin })).toBe(false);
});

test.each([
	'text/plain',
	'text/plain; application/json',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
	'application/json, text/plain',
	'application/json; charset=utf-16',
	'application/json; charset=utf-8; x=y',
	'application/jsonp',
	'application/ld+json',
	null
])('a write that is %s is refused', (type) => {
	expect(isOurs({ 'content-type': type })).toBe(false);
});

test.each(['cross-site', 'same-site', 'none'])('a write that the browser calls %s is refused', (site) => {
	expect(isOurs({ 'sec-fetch-site': site })).toBe(false);
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post'])('the method %s is refused', (method) => {
	expect(isOurs({}, method)).toBe(false);
});

test('where nobody said how we are reached nothing writes, whatever it claims', () => {
	const headers = new Headers({ ...good, origin: 'null' });
	expect(isOurOwnRequest({ method: 'POST', headers }, null)).toBe(false);
	headers.delete('origin');
	expect(isOurOwnRequest({ method: 'POST', headers }, null)).toBe(false);
});
