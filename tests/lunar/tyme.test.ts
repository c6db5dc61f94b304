import { LunarYear } from 'tyme4ts';
import { expect, it } from 'vitest';
import { fromChinese } from '../../src/lib/domain/calendar/chinese.ts';
import { YEARS } from '../../src/lib/domain/calendar/data.ts';
import { libraryMonths, tableText } from './library-months.ts';

it('the table is what tyme4ts has, bit by bit', () => {
	expect(YEARS.join('\n')).toBe(tableText(libraryMonths()));
});

it('R2: each day of the lunar years 1900 to 2100 is the day of tyme4ts', { timeout: 60_000 }, () => {
	let days = 0;
	const wrong: string[] = [];
	for (let year = 1900; year <= 2100; year++) {
		for (const month of LunarYear.fromYear(year).getMonths()) {
			for (const lunar of month.getDays()) {
				const solar = lunar.getSolarDay();
				const theirs = [solar.getYear(), solar.getMonth(), solar.getDay()];
				const date = { year, month: month.getMonth(), leap: month.isLeap(), day: lunar.getDay() };
				if (fromChinese(date)?.split('-').map(Number).join() !== theirs.join()) wrong.push(theirs.join());
				days++;
			}
		}
	}
	expect(wrong).toEqual([]);
	expect(days).toBe(73_412);
});
