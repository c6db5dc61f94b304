import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { toChinese } from '../../src/lib/domain/calendar/chinese.ts';
import { dayFromNumber, dayNumber, dayParts, type Day } from '../../src/lib/domain/kernel/day.ts';

/*
 * chinese-lunar-calendar holds the tables of the Hong Kong Observatory for 1901 to 2100. It counts the local midnights of the
 * machine, so in a zone that skipped a day (Pacific/Apia, 2011-12-30) it is one day behind until the next New Year:
 * it is asked under UTC, ours under whatever zone the tests run in.
 */
beforeAll(() => vi.stubEnv('TZ', 'UTC'));
afterAll(() => vi.unstubAllEnvs());

it('R2: every day 1901 to 2100 is the day of the Hong Kong Observatory, but for one disputed month', async () => {
	expect(new Date(2011, 11, 30).getTimezoneOffset()).toBe(0);
	const { getLunar } = await import('chinese-lunar-calendar');
	const other: Day[] = [];
	for (let n = dayNumber('1901-01-01' as Day); n <= dayNumber('2100-12-31' as Day); n++) {
		const day = dayFromNumber(n);
		const { year, month, day: date } = dayParts(day);
		const theirs = getLunar(year, month, date);
		const ours = toChinese(day);
		const same =
			ours?.month === theirs.lunarMonth && ours.leap === theirs.isLeap && ours.day === theirs.lunarDate;
		if (!same) other.push(day);
	}
	// The ninth month of 2057 begins on 09-28 there and on 09-29 here: docs/decisions/0002-chinese-calendar.md.
	expect([other[0], other.at(-1), other.length]).toEqual(['2057-09-28', '2057-10-27', 30]);
});
