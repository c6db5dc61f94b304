import { SearchMoonPhase } from 'astronomy-engine';
import { expect, it } from 'vitest';
import { fromChinese, leapMonthOf } from '../../src/lib/domain/calendar/chinese.ts';
import { dayNumber } from '../../src/lib/domain/kernel/day.ts';

const MS_PER_DAY = 86_400_000;
/** The calendar was reckoned in the mean solar time of Beijing (116°25′ E) until 1928, and in UTC+8 since 1929. */
const beijing = (year: number) => (year < 1929 ? (7 * 60 + 45) * 60_000 + 40_000 : 8 * 3_600_000);

it(
	'R2: every month begins on the day of its new moon, but for one of 1906 and the disputed one of 2097',
	{ timeout: 60_000 },
	() => {
		const other: string[] = [];
		let months = 0;
		for (let year = 1900; year <= 2100; year++) {
			for (let month = 1; month <= 12; month++) {
				for (const leap of leapMonthOf(year) === month ? [false, true] : [false]) {
					const first = fromChinese({ year, month, leap, day: 1 })!;
					const moon = SearchMoonPhase(0, new Date((dayNumber(first) - 3) * MS_PER_DAY), 6)!.date.getTime();
					const day = Math.floor((moon + beijing(Number(first.slice(0, 4)))) / MS_PER_DAY);
					if (day !== dayNumber(first)) other.push(first);
					months++;
				}
			}
		}
		expect(months).toBe(2486);
		// 1906: the almanac of the time, made by older methods, began the fourth month a day after the moon (23:53 the day before).
		// 2097: 15 seconds after midnight by astronomy-engine, on the day before in all published tables, which we follow.
		// Both: docs/decisions/0002-chinese-calendar.md.
		expect(other).toEqual(['1906-04-24', '2097-08-07']);
	}
);
