import { describe, expect, it } from 'vitest';
import { formatFor } from '../../i18n/format.ts';
import { currencyChoices, zoneChoices } from './book-choices.ts';

const values = (choices: readonly { value: string }[]) => choices.map(({ value }) => value);
const JULY = Date.UTC(2026, 6, 1, 12, 0, 45);

describe('the currencies to choose from', () => {
	it('begin with the book’s own and its region’s, then those of the neighbours, each once', () => {
		const { first, common, others } = currencyChoices(formatFor('en'), { currency: 'EUR', region: 'TW' });
		expect(first).toEqual([
			{ value: 'EUR', label: 'Euro (EUR)' },
			{ value: 'TWD', label: 'New Taiwan Dollar (TWD)' }
		]);
		expect(values(common).slice(0, 3)).toEqual(['CNY', 'HKD', 'MOP']);
		const all = values([...first, ...common, ...others]);
		expect(new Set(all).size).toBe(all.length);
		expect(all).toContain('AFN');
	});
	it('are named in the language of the screen', () => {
		const { first } = currencyChoices(formatFor('zh-Hans'), { currency: 'CNY', region: 'CN' });
		expect(first).toEqual([{ value: 'CNY', label: '人民币 (CNY)' }]);
	});
});

describe('the zones to choose from', () => {
	const all = ['Africa/Abidjan', 'America/New_York', 'Asia/Kathmandu', 'Asia/Taipei'];
	const input = { held: 'Asia/Kathmandu', phone: 'Asia/Taipei', all, now: JULY };

	it('begin with the book’s and the phone’s, then the common ones from west to east, each once', () => {
		const { first, common, others } = zoneChoices(formatFor('en'), input);
		expect(values(first)).toEqual(['Asia/Kathmandu', 'Asia/Taipei']);
		expect(values(common)[0]).toBe('Pacific/Honolulu');
		expect(values(common).at(-1)).toBe('Pacific/Auckland');
		expect(others).toEqual([{ value: 'Africa/Abidjan', label: 'Africa / Abidjan' }]);
	});
	it('say how far from Greenwich they are now, in summer time too, and what they are called', () => {
		const { first, common } = zoneChoices(formatFor('en'), input);
		expect(first.map(({ label }) => label)).toEqual([
			'GMT+5:45 · Kathmandu · Nepal Time',
			'GMT+8 · Taipei · Taiwan Standard Time'
		]);
		expect(common.find(({ value }) => value === 'America/New_York')!.label).toBe(
			'GMT−4 · New York · Eastern Time'
		);
	});
	it('say it first in the language of the screen', () => {
		const { first } = zoneChoices(formatFor('zh-Hant'), { ...input, held: 'Asia/Taipei' });
		expect(first.map(({ label }) => label)).toEqual(['GMT+8 · 台北標準時間 · Taipei']);
	});
});
