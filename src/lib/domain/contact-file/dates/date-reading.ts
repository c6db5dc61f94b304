import { daysInMonth, isLeapYear } from '../../kernel/day.ts';
import type { OccasionDate } from '../../occasion/occasion.ts';

/** What a text says about a date. `impossible`: it names a date that its calendar does not have. */
export type DateReading =
	{ type: 'date'; date: OccasionDate; yearUnclear?: boolean } | { type: 'impossible' } | { type: 'unknown' };

export const UNKNOWN: DateReading = { type: 'unknown' };

/**
 * Whether the calendar can have such a date. A lunar date is only checked for its ranges here: whether that year has the
 * leap month or the 30th is known to the calendar module, which the caller may pass (`ImportContext.isRealDate`).
 */
export function readDate(date: OccasionDate): DateReading {
	const { calendar, year, month, day } = date;
	if (month < 1 || month > 12 || day < 1 || (year !== undefined && (year < 1 || year > 9999))) {
		return { type: 'impossible' };
	}
	const last = calendar === 'chinese' ? 30 : lastDay(year, month);
	return day > last ? { type: 'impossible' } : { type: 'date', date };
}

/** February 29 without a year is a date. */
function lastDay(year: number | undefined, month: number): number {
	if (month === 2 && year !== undefined && !isLeapYear(year)) return 28;
	return daysInMonth(2000, month);
}

/** A date of the parts that are there, without keys for those that are not. */
export function dateOf(
	calendar: OccasionDate['calendar'],
	year: number | undefined,
	month: number,
	day: number,
	leap = false
): DateReading {
	return readDate({ calendar, ...(year ? { year } : {}), month, day, ...(leap ? { leap } : {}) });
}
