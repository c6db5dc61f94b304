import { describe, expect, it } from 'vitest';
import type { Day } from '../domain/kernel/day.ts';
import { formatFor } from './format.ts';

const day = (text: string) => text as Day;
const en = formatFor('en');
const hant = formatFor('zh-Hant');
const hans = formatFor('zh-Hans');

describe('days (T-3)', () => {
	it('are written as each language does, the year only when it is another', () => {
		const today = day('2026-11-22');
		expect(en.day(day('2026-11-24'), today)).toBe('Tue 24 Nov');
		expect(en.day(day('2027-01-02'), today)).toBe('Sat, 2 Jan 2027');
		expect(hant.day(day('2026-11-24'), today)).toBe('11月24日 週二');
		expect(hans.day(day('2026-11-24'), today)).toBe('11月24日 周二');
	});

	it('know February 29, the first year and a date without a year', () => {
		expect(en.monthDay(2, 29)).toBe('29 February');
		expect(hans.monthDay(12, 31)).toBe('12月31日');
		expect(en.dayWithYear(day('1900-01-31'))).toBe('31 Jan 1900');
	});

	it('are told from today', () => {
		const from = (text: string) => en.relativeDay(day(text), day('2026-12-31'));
		expect([from('2027-01-01'), from('2026-12-31'), from('2027-01-03')]).toEqual([
			'tomorrow',
			'today',
			'in 3 days'
		]);
		expect(hant.relativeDay(day('2026-11-24'), day('2026-11-22'))).toBe('後天');
	});

	it('keep one space between a number and Chinese, whatever the platform does', () => {
		const inThreeDays = [day('2026-11-25'), day('2026-11-22')] as const;
		expect([hant.relativeDay(...inThreeDays), hans.relativeDay(...inThreeDays)]).toEqual([
			'3 天後',
			'3 天后'
		]);
	});

	it('are called by their nearness only next to today', () => {
		const near = (text: string) => en.nearDay(day(text), day('2026-11-22'));
		expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2027-01-02'].map(near)).toEqual([
			'Fri 20 Nov',
			'yesterday',
			'today',
			'tomorrow',
			'Sat, 2 Jan 2027'
		]);
	});

	it('have times on a clock of 24 hours, midnight being 00', () => {
		expect([en.time('00:05'), hans.time('14:30')]).toEqual(['00:05', '14:30']);
	});
});

describe('money, numbers and lists', () => {
	it('reads minor units by the currency’s own decimals', () => {
		expect(en.money({ minor: 123450, currency: 'USD' })).toBe('$1,234.50');
		expect(en.money({ minor: 1234, currency: 'JPY' })).toBe('¥1,234');
		expect(hans.money({ minor: 200000, currency: 'CNY' })).toBe('¥2,000');
	});

	it('lists as each language does', () => {
		expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
		expect(hant.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
	});

	it('says sizes in words people know', () => {
		expect(en.bytes(1_234_567)).toBe('1.2 MB');
		expect(en.bytes(0)).toBe('0 bytes');
	});
});
