/**
 * A Gregorian calendar day without a time or a zone: `YYYY-MM-DD`, years 0001 to 9999 (T-3).
 * All arithmetic counts whole days from 1970-01-01 in UTC, so no phone's zone and no daylight saving can move a day.
 */
export type Day = string & { readonly __day: true };

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a Gregorian month, 1 to 12; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The day of a year, a month from 1 and a day from 1; null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
	if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
	if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}

/** Reads `YYYY-MM-DD`; null for anything else, 2023-02-30 included. */
export function parseDay(text: string): Day | null {
	const match = PATTERN.exec(text);
	return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function isDay(value: unknown): value is Day {
	return typeof value === 'string' && parseDay(value) !== null;
}

/** The parts of a day, the month and the day of the month counted from 1. */
export function dayParts(day: Day): { year: number; month: number; day: number } {
	return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Whole days since 1970-01-01, negative before. */
export function dayNumber(day: Day): number {
	return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

export function dayFromNumber(number: number): Day {
	return new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, days: number): Day {
	return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** The same day of a later month, or that month's last day: 01-31 plus one month is 02-28 or 02-29. */
export function addMonths(day: Day, months: number): Day {
	const { year, month, day: date } = dayParts(day);
	const total = year * 12 + (month - 1) + months;
	const toYear = Math.floor(total / 12);
	const toMonth = total - toYear * 12 + 1;
	return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) as Day;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
