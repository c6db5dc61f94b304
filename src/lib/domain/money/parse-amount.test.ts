import { describe, expect, it } from 'vitest';
import { amountText, parseAmount } from './parse-amount.ts';

const minor = (typed: string, currency = 'EUR') => parseAmount(typed, currency)?.minor ?? null;

describe('an amount as people type it', () => {
	it.each([
		['1200', 120000],
		['1,200', 120000],
		['1.200', 120000],
		['1,200.50', 120050],
		['1.200,50', 120050],
		['1 200,5', 120050],
		['１２００', 120000],
		['0.05', 5],
		['3,5', 350],
		['12,345,678', 1234567800]
	])('%s', (typed, expected) => expect(minor(typed)).toBe(expected));

	it.each(['', '-5', 'abc', '1.2.3', '1,20,0', '1.200.50', '5e3', '1234567890123'])('refuses %j', (typed) =>
		expect(minor(typed)).toBeNull()
	);

	it('has as many decimals as the currency', () => {
		expect(minor('1200', 'JPY')).toBe(1200);
		expect(minor('1200.5', 'JPY')).toBeNull();
		expect(minor('1200.00', 'JPY')).toBe(1200);
		expect(minor('0.50', 'TWD')).toBe(50);
	});

	it('is written as it may be typed again', () => {
		for (const typed of ['0', '0.05', '12', '12.50', '1200'])
			expect(amountText(parseAmount(typed, 'EUR')!)).toBe(typed);
		expect(amountText({ minor: 1200, currency: 'JPY' })).toBe('1200');
	});
});
