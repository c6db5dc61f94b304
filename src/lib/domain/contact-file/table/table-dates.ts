import { dayFromNumber, dayNumber, dayParts, type Day } from '../../kernel/day.ts';
import type { OccasionDate } from '../../occasion/occasion.ts';
import { dateOf, type DateReading } from '../dates/date-reading.ts';
import { parseWrittenDate } from '../dates/written-date.ts';
import type { DateOrder } from '../report.ts';

/** Where the month is said before the day; everywhere else 3/4/1980 is the 3rd of April. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'CN', 'TW', 'JP', 'KR', 'KP', 'MN', 'HU', 'LT', 'IR']);

/**
 * How `3/4/1980` is read in one column: any value above 12 decides for all. `ambiguous` counts the dates for which nothing but
 * the region decided.
 */
export function orderOfColumn(
	cells: readonly string[],
	region: string
): { order: DateOrder; ambiguous: number } {
	let dayFirst = 0;
	let monthFirst = 0;
	let open = 0;
	for (const cell of cells) {
		const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:\s|$)/.exec(cell);
		if (!match) continue;
		const [first, second] = [Number(match[1]), Number(match[2])];
		if (first > 12 && first <= 31) dayFirst++;
		else if (second > 12) monthFirst++;
		else if (first !== second) open++;
	}
	if (dayFirst > 0 !== monthFirst > 0)
		return { order: dayFirst > 0 ? 'day-first' : 'month-first', ambiguous: 0 };
	return { order: MONTH_FIRST.has(region) ? 'month-first' : 'day-first', ambiguous: open };
}

export type TableDate = { reading: DateReading; serial?: Day };

/** A date cell; also the serial number that a spreadsheet writes for a date it did not format (days since 1899-12-30). */
export function readTableDate(
	cell: string,
	context: { calendar?: OccasionDate['calendar']; order: DateOrder; today: Day }
): TableDate {
	const serial = /^(\d{5})(?:\.\d+)?$/.exec(cell.trim());
	const number = Number(serial?.[1]);
	const last = dayNumber(context.today) + 25_569 + 366;
	if (!serial || number < 3_654 || number > last) return { reading: parseWrittenDate(cell, context) };
	const day = dayFromNumber(number - 25_569);
	const { year, month, day: date } = dayParts(day);
	return { reading: dateOf(context.calendar ?? 'gregorian', year, month, date), serial: day };
}

/** What Outlook writes where there is no date. */
export function isNoDate(cell: string): boolean {
	return /^(?:0+[/.-]0+[/.-]0+|0{8}|0|-|\/|无|無|未知|n\/?a|none|null)$/i.test(cell.trim());
}
