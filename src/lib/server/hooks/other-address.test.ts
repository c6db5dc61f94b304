import { expect, test } from 'vitest';
import { otherAddressNotice } from './other-address.ts';

const EXPECTED = 'https://desk.example.org';

function said(...from: (string | null)[]): string[] {
	const lines: string[] = [];
	const notice = otherAddressNotice((line) => lines.push(line));
	for (const one of from) notice(one, EXPECTED);
	return lines;
}

test('an address that PUBLIC_URL does not name is said once, with what to start Rapport with', () => {
	const other = 'http://192.0.2.7:3000';
	const [line, ...more] = said(other, other, `${other}/`);
	expect(line).toContain(`as ${EXPECTED}.`);
	expect(line).toContain(`PUBLIC_URL=${other}`);
	expect(more).toEqual([]);
});

test('the right address, none at all and what is no address are not talked about', () => {
	expect(said(EXPECTED, null, 'null', 'x\ny', '')).toEqual([]);
});

test('made-up addresses do not fill the log', () => {
	expect(said(...Array.from({ length: 50 }, (_, n) => `https://${n}.example.org`))).toHaveLength(10);
});
