import { describe, expect, it } from 'vitest';
import { toChinese } from '../calendar/chinese.ts';
import { addDays, dayFromNumber, dayNumber, dayOf, isLeapYear, parseDay, type Day } from '../kernel/day.ts';
import type { OccasionDate } from './occasion.ts';
import { occurrencesBetween, type Recurring } from './occurrences.ts';

const day = (text: string) => parseDay(text)!;
const gregorian = (month: number, day: number, year?: number): OccasionDate => ({
	calendar: 'gregorian',
	month,
	day,
	...(year && { year })
});
const chinese = (month: number, day: number, year?: number, leap = false): OccasionDate => ({
	...gregorian(month, day, year),
	calendar: 'chinese',
	leap
});
const birthday = (date: OccasionDate, policies: Partial<Recurring> = {}): Recurring => ({
	type: 'birthday',
	date,
	...policies
});
const days = (occasion: Recurring, from: string, to: string) =>
	occurrencesBetween(occasion, day(from), day(to)).map((occurrence) => occurrence.day);

const YEARS = Array.from({ length: 199 }, (_, i) => 1901 + i);

/** Every month, day, leap and policy: 2,880 of them. */
function* lunarRecurrences() {
	for (let month = 1; month <= 12; month++) {
		for (let day = 1; day <= 30; day++) {
			for (const leap of [false, true]) {
				for (const leapMonth of ['leap-if-present', 'ordinary'] as const) {
					for (const shortMonth of ['last-day', 'next-day'] as const) {
						yield { ...birthday(chinese(month, day, undefined, leap)), leapMonth, shortMonth };
					}
				}
			}
		}
	}
}

describe('occurrences of an occasion', () => {
	it('R3: a lunar date falls 0, 1 or 2 times in a Gregorian year: 冬月二十', () => {
		const occasion = birthday(chinese(11, 20));
		expect(days(occasion, '2022-01-01', '2022-12-31')).toEqual(['2022-12-13']);
		expect(days(occasion, '2023-01-01', '2023-12-31')).toEqual([]);
		expect(occurrencesBetween(occasion, day('2024-01-01'), day('2024-12-31'))).toEqual([
			{ day: '2024-01-01', year: 2023 },
			{ day: '2024-12-20', year: 2024 }
		]);
	});

	it('R2: the age is the difference of the years in the own calendar; without a year there is none', () => {
		const born = birthday(chinese(12, 20, 1980));
		expect(occurrencesBetween(born, day('2026-01-01'), day('2026-12-31'))).toEqual([
			{ day: '2026-02-07', year: 2025, age: 45 }
		]);
		expect(occurrencesBetween(birthday(gregorian(5, 1, 1980)), day('2026-05-01'), day('2026-05-01'))).toEqual(
			[{ day: '2026-05-01', year: 2026, age: 46 }]
		);
		expect(occurrencesBetween(birthday(gregorian(5, 1)), day('2026-05-01'), day('2026-05-01'))).toEqual([
			{ day: '2026-05-01', year: 2026 }
		]);
	});

	it('a birthday begins a year after the birth, another occasion with its first day', () => {
		const date = gregorian(5, 1, 2020);
		expect(days(birthday(date), '2019-01-01', '2022-12-31')).toEqual(['2021-05-01', '2022-05-01']);
		expect(occurrencesBetween({ type: 'anniversary', date }, day('2019-01-01'), day('2021-12-31'))).toEqual([
			{ day: '2020-05-01', year: 2020 },
			{ day: '2021-05-01', year: 2021, age: 1 }
		]);
		expect(days(birthday(chinese(11, 20, 2023)), '2023-01-01', '2024-12-31')).toEqual(['2024-12-20']);
	});

	it('R3: February 29 by the chosen rule, the 28th unless told', () => {
		const leapDay = gregorian(2, 29, 2000);
		expect(days(birthday(leapDay), '2023-01-01', '2024-12-31')).toEqual(['2023-02-28', '2024-02-29']);
		const march = birthday(leapDay, { feb29: 'mar-1' });
		expect(days(march, '2023-01-01', '2024-12-31')).toEqual(['2023-03-01', '2024-02-29']);
	});

	it('R3: a leap month where the year has it, else the ordinary month; or always the ordinary one', () => {
		const leap = chinese(2, 10, undefined, true);
		expect(days(birthday(leap), '2023-01-01', '2024-12-31')).toEqual(['2023-03-31', '2024-03-19']);
		const ordinary = birthday(leap, { leapMonth: 'ordinary' });
		expect(days(ordinary, '2023-01-01', '2024-12-31')).toEqual(['2023-03-01', '2024-03-19']);
	});

	it('R3: the 30th of a short month on its last day or the next, the last New Year’s Eve included', () => {
		const eve = chinese(12, 30);
		expect(days(birthday(eve), '2026-02-01', '2026-02-28')).toEqual(['2026-02-16']);
		const next = birthday(eve, { shortMonth: 'next-day' });
		expect(occurrencesBetween(next, day('2026-02-17'), day('2026-02-17'))).toEqual([
			{ day: '2026-02-17', year: 2025 }
		]);
	});

	it(
		'R3: every lunar date under every policy comes exactly once in each lunar year 1901 to 2099',
		{ timeout: 60_000 },
		() => {
			const calendar = new Map<string, number>();
			for (let n = dayNumber(day('1901-01-01')); n <= dayNumber(day('2100-12-31')); n++) {
				const { year, month, leap, day } = toChinese(dayFromNumber(n))!;
				calendar.set([year, month, leap, day].join(), n);
			}
			for (const occasion of lunarRecurrences()) {
				const { date, leapMonth, shortMonth } = occasion;
				const expected = YEARS.map((year) => {
					const inLeap =
						date.leap && leapMonth === 'leap-if-present' && calendar.has([year, date.month, true, 1].join());
					const at = (day: number) => calendar.get([year, date.month, inLeap ?? false, day].join());
					return at(date.day) ?? at(29)! + (shortMonth === 'next-day' ? 1 : 0);
				});
				const found = occurrencesBetween(occasion, day('1901-01-01'), day('2101-01-28')).filter(
					({ year }) => year >= 1901 && year <= 2099
				);
				expect(found.map(({ year }) => year)).toEqual(YEARS);
				expect(found.map(({ day }) => dayNumber(day))).toEqual(expected);
			}
		}
	);

	it('R3: every Gregorian date under every policy comes exactly once in each year 1901 to 2099', () => {
		for (let n = dayNumber(day('2000-01-01')); n <= dayNumber(day('2000-12-31')); n++) {
			const [, month, date] = dayFromNumber(n).split('-').map(Number) as [number, number, number];
			for (const feb29 of ['feb-28', 'mar-1'] as const) {
				const found = occurrencesBetween(
					birthday(gregorian(month, date), { feb29 }),
					day('1901-01-01'),
					day('2099-12-31')
				);
				const moved = { 'feb-28': '02-28', 'mar-1': '03-01' }[feb29];
				expect(found).toEqual(
					YEARS.map((year) => ({
						year,
						day:
							month === 2 && date === 29 && !isLeapYear(year) ? `${year}-${moved}` : dayOf(year, month, date)
					}))
				);
			}
		}
	});

	it('a long span has what its single days have', () => {
		const occasion = birthday(chinese(12, 30, 2000), { shortMonth: 'next-day' });
		const single: Day[] = [];
		for (let at = day('2019-12-01'); at <= day('2027-03-01'); at = addDays(at, 1)) {
			single.push(...days(occasion, at, at));
		}
		expect(days(occasion, '2019-12-01', '2027-03-01')).toEqual(single);
		expect(single.length).toBe(8);
	});

	it('what no calendar has never comes, and nothing comes beyond the table', () => {
		expect(days(birthday(gregorian(4, 31)), '2020-01-01', '2030-12-31')).toEqual([]);
		expect(days(birthday(chinese(4, 31)), '2020-01-01', '2030-12-31')).toEqual([]);
		expect(days(birthday(chinese(1, 1)), '2100-01-01', '2110-12-31')).toEqual(['2100-02-09']);
		expect(days(birthday(gregorian(1, 1)), '2026-12-31', '2026-01-01')).toEqual([]);
	});
});
