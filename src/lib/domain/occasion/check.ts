import { FIRST_YEAR, LAST_YEAR } from '../calendar/data.ts';
import { hasYear, leapMonthOf, monthLength } from '../calendar/chinese.ts';
import { daysInMonth } from '../kernel/day.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { OccasionDate } from './occasion.ts';

/** Why a date cannot be, with the numbers that explain it. `leapMonth` is the one that the year has instead, 0 for none. */
export type OccasionDateError =
	| { type: 'no-such-month'; month: number }
	| { type: 'no-such-day'; day: number; max: number }
	| { type: 'no-such-year'; year: number }
	/** Chinese dates are known for these lunar years only. */
	| { type: 'year-outside-table'; year: number; first: number; last: number }
	/** April 31, February 30; the lunar 30th of a month of 29 days. `year` is absent where no year at all has the day. */
	| { type: 'day-beyond-month'; year?: number; month: number; leap: boolean; day: number; length: number }
	| { type: 'no-february-29'; year: number }
	/** `year` is absent where no year of the table repeats this month. */
	| { type: 'no-such-leap-month'; year?: number; month: number; leapMonth: number }
	/** Only the Chinese calendar repeats months. */
	| { type: 'leap-month-in-gregorian'; month: number };

/**
 * Whether a date exists in its calendar. Without a year it has to exist in some year. Takes any numbers, so that an import can
 * ask before the schema does.
 */
export function checkOccasionDate(date: OccasionDate): Result<OccasionDate, OccasionDateError> {
	const error = date.calendar === 'chinese' ? chineseError(date) : gregorianError(date);
	return error ? err(error) : ok(date);
}

function gregorianError({ year, month, day, leap = false }: OccasionDate): OccasionDateError | null {
	if (year !== undefined && !isWithin(year, 1, 9999)) return { type: 'no-such-year', year };
	if (!isWithin(month, 1, 12)) return { type: 'no-such-month', month };
	if (!isWithin(day, 1, 31)) return { type: 'no-such-day', day, max: 31 };
	if (leap) return { type: 'leap-month-in-gregorian', month };
	// 2000 was a leap year: the longest February.
	const length = daysInMonth(year ?? 2000, month);
	if (day <= length) return null;
	// Only February has fewer than 29 days, and only in a common year that is known.
	if (year !== undefined && day === 29) return { type: 'no-february-29', year };
	return { type: 'day-beyond-month', ...known(year), month, leap, day, length };
}

function chineseError({ year, month, day, leap = false }: OccasionDate): OccasionDateError | null {
	if (year !== undefined && !hasYear(year)) {
		return { type: 'year-outside-table', year, first: FIRST_YEAR, last: LAST_YEAR };
	}
	if (!isWithin(month, 1, 12)) return { type: 'no-such-month', month };
	if (!isWithin(day, 1, 30)) return { type: 'no-such-day', day, max: 30 };
	const length = year === undefined ? longest(month, leap) : monthLength(year, month, leap);
	if (length === 0) {
		return {
			type: 'no-such-leap-month',
			...known(year),
			month,
			leapMonth: year === undefined ? 0 : leapMonthOf(year)
		};
	}
	return day <= length ? null : { type: 'day-beyond-month', ...known(year), month, leap, day, length };
}

function longest(month: number, leap: boolean): number {
	let length = 0;
	for (let year = FIRST_YEAR; year <= LAST_YEAR && length < 30; year++) {
		length = Math.max(length, monthLength(year, month, leap));
	}
	return length;
}

const isWithin = (value: number, min: number, max: number) =>
	Number.isInteger(value) && value >= min && value <= max;
const known = (year: number | undefined) => (year === undefined ? {} : { year });
