import { describe, expect, it } from 'vitest';
import { checkOccasionDate } from './check.ts';
import type { OccasionDate } from './occasion.ts';

const gregorian = (month: number, day: number, year?: number): OccasionDate => ({
	calendar: 'gregorian',
	month,
	day,
	...(year !== undefined && { year })
});
const chinese = (month: number, day: number, year?: number, leap?: boolean): OccasionDate => ({
	...gregorian(month, day, year),
	calendar: 'chinese',
	...(leap && { leap })
});
const reason = (date: OccasionDate) => {
	const result = checkOccasionDate(date);
	return result.ok ? 'fine' : result.error;
};

describe('the check of a date', () => {
	it('R2: lets pass what exists, and without a year what exists in some year', () => {
		for (const date of [
			gregorian(2, 29),
			gregorian(2, 29, 2024),
			chinese(12, 30),
			chinese(2, 30, 2023),
			chinese(2, 29, 2023, true),
			chinese(11, 1, 2033, true),
			chinese(4, 30, undefined, true)
		]) {
			expect(checkOccasionDate(date)).toEqual({ ok: true, value: date });
		}
	});

	it('R3: refuses each wrong date with its own reason', () => {
		expect(reason(chinese(13, 1, 2024))).toEqual({ type: 'no-such-month', month: 13 });
		expect(reason(gregorian(0, 1))).toEqual({ type: 'no-such-month', month: 0 });
		expect(reason(gregorian(1, 32))).toEqual({ type: 'no-such-day', day: 32, max: 31 });
		expect(reason(chinese(1, 31))).toEqual({ type: 'no-such-day', day: 31, max: 30 });
		expect(reason(chinese(1, 1.5))).toEqual({ type: 'no-such-day', day: 1.5, max: 30 });
		expect(reason(gregorian(1, 1, 0))).toEqual({ type: 'no-such-year', year: 0 });
		expect(reason(chinese(1, 1, 1899))).toEqual({
			type: 'year-outside-table',
			year: 1899,
			first: 1900,
			last: 2100
		});
		expect(reason({ ...gregorian(2, 1, 2023), leap: true })).toEqual({
			type: 'leap-month-in-gregorian',
			month: 2
		});
	});

	it('R3: the 30th of a month of 29 days, April 31, February 29 of a common year', () => {
		const short = { type: 'day-beyond-month', month: 12, leap: false, day: 30, length: 29 };
		expect(reason(chinese(12, 30, 2025))).toEqual({ ...short, year: 2025 });
		const leap = { type: 'day-beyond-month', month: 2, leap: true, day: 30, length: 29 };
		expect(reason(chinese(2, 30, 2023, true))).toEqual({ ...leap, year: 2023 });
		expect(reason(gregorian(4, 31))).toEqual({ ...short, month: 4, day: 31, length: 30 });
		expect(reason(gregorian(2, 30, 2024))).toMatchObject({ type: 'day-beyond-month', day: 30, length: 29 });
		expect(reason(gregorian(2, 29, 2023))).toEqual({ type: 'no-february-29', year: 2023 });
	});

	it('R3: a leap month that the year does not have says which one it has', () => {
		expect(reason(chinese(3, 1, 2023, true))).toEqual({
			type: 'no-such-leap-month',
			year: 2023,
			month: 3,
			leapMonth: 2
		});
		expect(reason(chinese(3, 1, 2024, true))).toMatchObject({ type: 'no-such-leap-month', leapMonth: 0 });
		expect(reason(chinese(1, 1, undefined, true))).toEqual({
			type: 'no-such-leap-month',
			month: 1,
			leapMonth: 0
		});
	});
});
