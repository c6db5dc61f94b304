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
		const short = (text: string) => en.nearDate(day(text), day('2026-11-22'));
		expect(['2026-11-20', '2026-11-21', '2027-01-02'].map(short)).toEqual([
			'20 Nov',
			'yesterday',
			'2 Jan 2027'
		]);
		expect(hant.nearDate(day('2027-01-02'), day('2026-11-22'))).toBe('2027年1月2日');
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

describe('the words of dates', () => {
	const everyDay = Array.from({ length: 366 }, (_, n) =>
		day(new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
	);
	const platform = (locale: string, options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
		// 11月24日 週二: how close the weekday stands differs between versions of the platform.
		return (of: Day) => format.format(Date.parse(of)).replace(/日(?=[週周星])/, '日 ');
	};

	it.each([
		['en-GB', en],
		['zh-TW', hant],
		['zh-CN', hans]
	] as const)('are those of the platform on every day of a leap year: %s', (locale, format) => {
		const short = platform(locale, { weekday: 'short', day: 'numeric', month: 'short' });
		const withYear = platform(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
		const long = platform(locale, { weekday: 'long', day: 'numeric', month: 'long' });
		const plain = platform(locale, { day: 'numeric', month: 'short', year: 'numeric' });
		const month = platform(locale, { month: 'long', year: 'numeric' });
		const other = day('2030-01-01');
		for (const of of everyDay) {
			expect(format.day(of)).toBe(short(of));
			expect(format.day(of, other)).toBe(withYear(of));
			expect(format.longDay(of)).toBe(long(of));
			expect(format.dayWithYear(of)).toBe(plain(of));
			expect(format.month(of)).toBe(month(of));
		}
	});
});

describe('counts', () => {
	it.each(['en', 'zh-Hant', 'zh-Hans'] as const)('are written as the platform writes them in %s', (code) => {
		const platform = new Intl.NumberFormat(code);
		for (const count of [0, 7, 999, 1000, 12_345, 100_000, 1_234_567, -4200])
			expect(formatFor(code).number(count)).toBe(platform.format(count));
	});
});
