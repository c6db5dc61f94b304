import { dayFromNumber, dayNumber, type Day } from '../kernel/day.ts';
import { FIRST_DAY_NUMBER, FIRST_YEAR, LAST_YEAR, YEARS } from './data.ts';

/** A day of the Chinese calendar. `year` is the Gregorian year in which the lunar year begins; `month` 1 to 12. */
export type ChineseDate = { year: number; month: number; leap: boolean; day: number };

/** The Chinese date of a Gregorian day; null outside 1900-01-31 to 2101-01-28. */
export function toChinese(day: Day): ChineseDate | null {
	const number = dayNumber(day);
	if (!(number >= starts[0]! && number < starts[count]!)) return null;
	// No month begins a whole day later than months of mean length would, so `i` is the month or the one before it.
	let i = Math.floor((number - FIRST_DAY_NUMBER) / 29.530_588);
	while (starts[i + 1]! <= number) i++;
	return { year: years[i]!, month: numbers[i]!, leap: leaps[i] === 1, day: number - starts[i]! + 1 };
}

/** The Gregorian day of a Chinese date; null when the table has no such day (`checkOccasionDate` says why). */
export function fromChinese({ year, month, leap, day }: ChineseDate): Day | null {
	const start = monthStart(year, month, leap);
	if (start === null || !Number.isInteger(day) || day < 1 || day > monthLength(year, month, leap))
		return null;
	return dayFromNumber(start + day - 1);
}

/** The first day of a month in days since 1970-01-01; null when the table has no such month. */
export function monthStart(year: number, month: number, leap: boolean): number | null {
	const i = indexOf(year, month, leap);
	return i < 0 ? null : starts[i]!;
}

/** 29 or 30; 0 when the table has no such month. */
export function monthLength(year: number, month: number, leap: boolean): number {
	const i = indexOf(year, month, leap);
	return i < 0 ? 0 : starts[i + 1]! - starts[i]!;
}

/** The number of the month that a lunar year repeats as its leap month; 0 for none, or outside the table. */
export function leapMonthOf(year: number): number {
	return hasYear(year) ? leapMonths[year - FIRST_YEAR]! : 0;
}

export function hasYear(year: number): boolean {
	return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function indexOf(year: number, month: number, leap: boolean): number {
	if (!hasYear(year) || !Number.isInteger(month) || month < 1 || month > 12) return -1;
	const leapMonth = leapMonths[year - FIRST_YEAR]!;
	if (leap && leapMonth !== month) return -1;
	const after = leap || (leapMonth > 0 && month > leapMonth);
	return newYears[year - FIRST_YEAR]! + month - 1 + (after ? 1 : 0);
}

/*
 * The table unrolled once, so that every look-up is arithmetic on flat arrays: Today asks for a hundred thousand customers.
 * Month i of the whole table begins at starts[i]; starts[count] is the first day beyond it.
 */
const words = YEARS.flatMap((line) => line.split(' '));
const leapMonths = Uint8Array.from(words, (word) => parseInt(word.slice(0, 1), 16));
const count = leapMonths.reduce((sum, leap) => sum + (leap > 0 ? 13 : 12), 0);
const newYears = new Uint16Array(words.length);
const starts = new Int32Array(count + 1);
const years = new Uint16Array(count);
const numbers = new Uint8Array(count);
const leaps = new Uint8Array(count);

let next = 0;
starts[0] = FIRST_DAY_NUMBER;
words.forEach((word, y) => {
	const bits = parseInt(word.slice(1), 16);
	const leapMonth = leapMonths[y]!;
	newYears[y] = next;
	for (let m = 0; m < (leapMonth > 0 ? 13 : 12); m++, next++) {
		const after = leapMonth > 0 && m >= leapMonth;
		years[next] = FIRST_YEAR + y;
		numbers[next] = after ? m : m + 1;
		leaps[next] = after && m === leapMonth ? 1 : 0;
		starts[next + 1] = starts[next]! + 29 + ((bits >> (12 - m)) & 1);
	}
});
