import { describe, expect, it } from 'vitest';
import { guessDefaults } from './guess-defaults.ts';
import { currencies, currencyOf, regions } from './regions.ts';

const zones: Record<string, string[]> = { TW: ['Asia/Taipei'], CN: ['Asia/Shanghai', 'Asia/Urumqi'] };
const zonesOf = (region: string) => zones[region] ?? [];

describe('the defaults of a new book', () => {
	it('follow the zone of the phone before its language', () => {
		expect(guessDefaults({ languages: ['en-US'], zone: 'Asia/Taipei', zonesOf })).toEqual({
			region: 'TW',
			currency: 'TWD',
			nameOrder: 'given-first',
			zone: 'Asia/Taipei'
		});
	});
	it('follow the language where the zone belongs to no region, and skip what is no language', () => {
		const guessed = guessDefaults({ languages: ['??', 'zh-Hant-HK'], zone: 'Etc/UTC', zonesOf });
		expect(guessed).toMatchObject({ region: 'HK', currency: 'HKD', zone: 'Etc/UTC' });
	});
	it('take the likeliest region of a language without one', () => {
		expect(guessDefaults({ languages: ['de'], zone: 'Etc/UTC', zonesOf }).region).toBe('DE');
	});
	it('are there even for a phone that says nothing', () => {
		expect(guessDefaults({ languages: [], zone: 'UTC', zonesOf })).toMatchObject({
			region: 'US',
			currency: 'USD'
		});
	});
});

describe('the list of regions', () => {
	it('holds each region once, with a currency in the form that a book takes', () => {
		expect(new Set(regions).size).toBe(regions.length);
		expect(regions.every((region) => /^[A-Z]{2}$/.test(region))).toBe(true);
		expect(currencies.every((currency) => /^[A-Z]{3}$/.test(currency))).toBe(true);
		expect(['TW', 'HK', 'MO', 'CN', 'SG'].map(currencyOf)).toEqual(['TWD', 'HKD', 'MOP', 'CNY', 'SGD']);
	});
	it('is known to the platform in every entry', () => {
		const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
		expect(regions.filter((region) => !named.of(region))).toEqual([]);
	});
});
