import { monthLength, toChinese } from '../calendar/chinese.ts';
import { dayFromNumber, dayNumber, dayParts, type Day } from '../kernel/day.ts';
import type { OccasionDate } from '../occasion/occasion.ts';

/**
 * The dates that can fall between two days, whatever year and policies they have: a flag for each `dateKey`. Asking it first spares
 * the exact rule nine occasions of ten; it may say yes too often, never no too often.
 */
export type DateFlags = Uint8Array;

/** The month and day of a date as a small number. A date that no calendar has may share one; the exact rule refuses it. */
export function dateKey({ calendar, month, day, leap }: OccasionDate): number {
	return keyOf(calendar === 'gregorian' ? 0 : leap ? 2 : 1, month, day);
}

export function datesBetween(from: Day, to: Day): DateFlags {
	const flags: DateFlags = new Uint8Array(keyOf(3, 0, 0));
	for (let n = dayNumber(from); n <= dayNumber(to); n++) {
		flagGregorian(flags, dayFromNumber(n));
		flagChinese(flags, dayFromNumber(n), dayFromNumber(n - 1));
	}
	return flags;
}

function flagGregorian(flags: DateFlags, date: Day) {
	const { month, day } = dayParts(date);
	flags[keyOf(0, month, day)] = 1;
	// Both days that February 29 may move to.
	if ((month === 2 && day === 28) || (month === 3 && day === 1)) flags[keyOf(0, 2, 29)] = 1;
}

function flagChinese(flags: DateFlags, date: Day, before: Day) {
	const today = toChinese(date);
	const flag = (month: number, leap: boolean, day: number) => {
		flags[keyOf(leap ? 2 : 1, month, day)] = 1;
		// A date in a leap month is kept in the ordinary month where the year lacks that leap month.
		if (!leap) flags[keyOf(2, month, day)] = 1;
	};
	if (today) flag(today.month, today.leap, today.day);
	// The 30th of a short month, on the last of it or on the day after, even where that one lies beyond the table.
	const yesterday = !today || today.day === 1 ? toChinese(before) : null;
	for (const day of [today, yesterday]) {
		if (day?.day === 29 && monthLength(day.year, day.month, day.leap) === 29) flag(day.month, day.leap, 30);
	}
}

function keyOf(kind: number, month: number, day: number): number {
	return (kind * 13 + month) * 32 + day;
}
