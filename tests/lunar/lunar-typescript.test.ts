import { Solar } from 'lunar-typescript';
import { expect, it } from 'vitest';
import { toChinese } from '../../src/lib/domain/calendar/chinese.ts';
import { dayFromNumber, dayNumber, dayParts, type Day } from '../../src/lib/domain/kernel/day.ts';

it('R2: every day 1900-01-31 to 2100-12-31 is the day of lunar-typescript', { timeout: 60_000 }, () => {
	const wrong: Day[] = [];
	for (let n = dayNumber('1900-01-31' as Day); n <= dayNumber('2100-12-31' as Day); n++) {
		const day = dayFromNumber(n);
		const { year, month, day: date } = dayParts(day);
		const theirs = Solar.fromYmd(year, month, date).getLunar();
		const ours = toChinese(day);
		const same =
			ours?.year === theirs.getYear() &&
			(ours.leap ? -ours.month : ours.month) === theirs.getMonth() &&
			ours.day === theirs.getDay();
		if (!same) wrong.push(day);
	}
	expect(wrong).toEqual([]);
});
