import { hasYear, leapMonthOf, monthLength, monthStart } from '../calendar/chinese.ts';
import { dayFromNumber, dayOf, type Day } from '../kernel/day.ts';
import type { Occasion } from './occasion.ts';

/**
 * One return of an occasion. `year` is the year in the occasion's own calendar: the lunar year for a Chinese date, even where
 * the day falls into the next Gregorian year. `age` is that year less the year of the date (周歲); absent where the
 * date has no year, and on the first day itself.
 */
export type Occurrence = { day: Day; year: number; age?: number };

/** What the rule needs of an occasion; the rest of it (label, celebrated) does not move a day. */
export type Recurring = Pick<Occasion, 'type' | 'date' | 'leapMonth' | 'shortMonth' | 'feb29'>;

/**
 * The occurrences from `from` to `to`, both included, in order: exactly one for each year of the occasion's own calendar (R3).
 * Nothing returns before it happened: a birthday begins a year after the birth, since nobody is reminded of a day of birth;
 * other occasions begin with their first day, since a wedding that is still to come is worth a reminder.
 * Chinese dates end with the table, in 2101. Whether the occasion is celebrated at all is the caller's to ask.
 */
export function occurrencesBetween(occasion: Recurring, from: Day, to: Day): Occurrence[] {
	const found: Occurrence[] = [];
	// The last weeks of a lunar year lie in January and February of the next Gregorian one.
	const begins = occasion.date.calendar === 'chinese' && from.slice(5, 7) <= '02' ? -1 : 0;
	const last = yearOf(to);
	for (let year = yearOf(from) + begins; year <= last; year++) {
		const day = occurrenceIn(occasion, year);
		if (day === null || day < from || day > to) continue;
		const age = year - (occasion.date.year ?? year);
		found.push(age > 0 ? { day, year, age } : { day, year });
	}
	return found;
}

/** The day on which an occasion falls in a year of its own calendar; null before its first, outside the table, or for no date at all. */
export function occurrenceIn(occasion: Recurring, year: number): Day | null {
	const { date, type } = occasion;
	if (date.year !== undefined && year < date.year + (type === 'birthday' ? 1 : 0)) return null;
	return date.calendar === 'chinese' ? chineseDay(occasion, year) : gregorianDay(occasion, year);
}

function gregorianDay({ date, feb29 = 'feb-28' }: Recurring, year: number): Day | null {
	const day = dayOf(year, date.month, date.day);
	if (day !== null || date.month !== 2 || date.day !== 29) return day;
	return feb29 === 'feb-28' ? dayOf(year, 2, 28) : dayOf(year, 3, 1);
}

function chineseDay(occasion: Recurring, year: number): Day | null {
	const { date, leapMonth = 'leap-if-present', shortMonth = 'last-day' } = occasion;
	if (!hasYear(year) || date.day < 1 || date.day > 30) return null;
	const leap = date.leap === true && leapMonth === 'leap-if-present' && leapMonthOf(year) === date.month;
	const start = monthStart(year, date.month, leap);
	if (start === null) return null;
	// The day after a month's 29th is the first of the next month, leap month and New Year included.
	const isShort = date.day > monthLength(year, date.month, leap);
	return dayFromNumber(start + date.day - 1 - (isShort && shortMonth === 'last-day' ? 1 : 0));
}

function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}
