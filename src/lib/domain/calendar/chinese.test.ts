import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber, parseDay, type Day } from '../kernel/day.ts';
import { fromChinese, leapMonthOf, monthLength, monthStart, toChinese } from './chinese.ts';

const day = (text: string) => parseDay(text)!;
const date = (year: number, month: number, day: number, leap = false) => ({ year, month, leap, day });

// The day-by-day comparison with the libraries is in tests/lunar.
describe('the Chinese calendar', () => {
	it('R2: knows New Year days, that of 2027 included, on which V8 is wrong', () => {
		const newYears = ['1900-01-31', '1985-02-20', '2023-01-22', '2024-02-10', '2027-02-06', '2033-01-31'];
		for (const text of newYears) {
			expect(toChinese(day(text))).toEqual(date(Number(text.slice(0, 4)), 1, 1));
		}
		expect(toChinese(day('2027-02-05'))).toEqual(date(2026, 12, 29));
	});

	it('R3: 冬月二十 falls on no day of 2023 and on two of 2024', () => {
		expect(fromChinese(date(2022, 11, 20))).toBe('2022-12-13');
		expect(fromChinese(date(2023, 11, 20))).toBe('2024-01-01');
		expect(fromChinese(date(2024, 11, 20))).toBe('2024-12-20');
	});

	it('R3: knows the leap months and the lengths of months', () => {
		expect([2020, 2023, 2025, 2033, 1984, 2024].map(leapMonthOf)).toEqual([4, 2, 6, 11, 10, 0]);
		expect(toChinese(day('2023-03-22'))).toEqual(date(2023, 2, 1, true));
		expect(toChinese(day('2023-04-20'))).toEqual(date(2023, 3, 1));
		expect(monthLength(2023, 2, false)).toBe(30);
		expect(monthLength(2023, 2, true)).toBe(29);
		expect(monthLength(2025, 12, false)).toBe(29);
	});

	it('has no day for what is not in the calendar', () => {
		expect(fromChinese(date(2023, 2, 30, true))).toBeNull();
		expect(fromChinese(date(2024, 2, 1, true))).toBeNull();
		expect(fromChinese(date(2024, 13, 1))).toBeNull();
		expect(fromChinese(date(2024, 0, 1))).toBeNull();
		expect(fromChinese(date(2024, 1, 0))).toBeNull();
		expect(fromChinese(date(2024, 1, 1.5))).toBeNull();
		expect(fromChinese(date(1899, 12, 1))).toBeNull();
		expect(fromChinese(date(2101, 1, 1))).toBeNull();
		expect([monthLength(2101, 1, false), monthStart(2101, 1, false), leapMonthOf(1899)]).toEqual([
			0,
			null,
			0
		]);
	});

	it('reaches from the first day of lunar 1900 to the last of lunar 2100', () => {
		expect(toChinese(day('1900-01-30'))).toBeNull();
		expect(toChinese(day('1900-01-31'))).toEqual(date(1900, 1, 1));
		expect(toChinese(day('2101-01-28'))).toEqual(date(2100, 12, 29));
		expect(toChinese(day('2101-01-29'))).toBeNull();
		expect(toChinese('' as Day)).toBeNull();
	});

	it('goes there and back on every day of the table', () => {
		for (let n = dayNumber(day('1900-01-31')); n <= dayNumber(day('2101-01-28')); n++) {
			const there = dayFromNumber(n);
			if (fromChinese(toChinese(there)!) !== there) expect.fail(there);
		}
	});

	it('the two disputed months begin where docs/decisions/0002-chinese-calendar.md says', () => {
		expect(fromChinese(date(2057, 9, 1))).toBe('2057-09-29');
		expect(fromChinese(date(2097, 7, 1))).toBe('2097-08-07');
	});
});
