import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { appleChineseDate, parseAppleChineseDate, parseVcardDate, vcardDate } from './vcard-date.ts';
import { parseWrittenDate, type WrittenDateContext } from './written-date.ts';

const context: WrittenDateContext = { order: 'month-first', today: '2026-01-10' as Day };
const written = (text: string, more: Partial<WrittenDateContext> = {}) =>
	brief(parseWrittenDate(text, { ...context, ...more }));

/** `1980-3-15`, `?-3-15`, `lunar 1980-4L-3`, `lunar ?-8-15`. */
function brief(reading: ReturnType<typeof parseWrittenDate>): string {
	if (reading.type !== 'date') return reading.type;
	const { calendar, year, month, day, leap } = reading.date;
	return `${calendar === 'chinese' ? 'lunar ' : ''}${year ?? '?'}-${month}${leap ? 'L' : ''}-${day}`;
}

describe('dates of vCards', () => {
	it.each([
		['1980-03-15', '1980-3-15'],
		['19800315', '1980-3-15'],
		['1953-10-15T23:10:00Z', '1953-10-15'],
		['19531015T231000Z', '1953-10-15'],
		['--0315', '?-3-15'],
		['--03-15', '?-3-15'],
		['1604-03-15', '?-3-15'],
		['0000-02-29', '?-2-29'],
		['-1980-03-15', '1980-3-15'],
		['1981-02-29', 'impossible'],
		['1980-13-01', 'impossible'],
		['0000-00-00', 'impossible'],
		['circa 1800', 'unknown'],
		['1980', 'unknown']
	])('reads BDAY:%s as %s', (text, expected) => {
		expect(brief(parseVcardDate(text))).toBe(expected);
	});

	it.each([
		['007800310318', 'lunar 2014-3-18'],
		['007800021101', 'lunar 1985-11-1'],
		['007700570815', 'lunar 1980-8-15'],
		['0078003704L03', 'lunar 2020-4L-3'],
		['--1120', 'lunar ?-11-20'],
		['--06L01', 'lunar ?-6L-1'],
		['19790328', 'lunar 1979-3-28'],
		['1979-03-28', 'lunar 1979-3-28'],
		['007800310331', 'impossible'],
		['007800311301', 'impossible']
	])('reads X-ALTBDAY;CALSCALE=chinese:%s as %s (R2)', (text, expected) => {
		expect(brief(parseAppleChineseDate(text))).toBe(expected);
	});

	it('drops the year of the cycle when the cycle is not known, and says so', () => {
		expect(parseAppleChineseDate('-00310318')).toMatchObject({
			yearUnclear: true,
			date: { month: 3, day: 18 }
		});
	});

	it('writes what it reads, for any date of either calendar', () => {
		const date = fc.record(
			{
				calendar: fc.constant('chinese' as const),
				year: fc.integer({ min: 1, max: 9999 }),
				month: fc.integer({ min: 1, max: 12 }),
				day: fc.integer({ min: 1, max: 30 }),
				leap: fc.constant(true)
			},
			{ requiredKeys: ['calendar', 'month', 'day'] }
		);
		fc.assert(
			fc.property(date, (lunar) => {
				expect(parseAppleChineseDate(appleChineseDate(lunar))).toEqual({ type: 'date', date: lunar });
			})
		);
		expect(vcardDate({ calendar: 'gregorian', year: 1980, month: 3, day: 5 })).toBe('19800305');
		expect(vcardDate({ calendar: 'gregorian', month: 3, day: 5 })).toBe('--0305');
	});
});

describe('dates of tables', () => {
	it.each([
		['1980-03-15', '1980-3-15'],
		['1980/3/15', '1980-3-15'],
		['1980.3.15', '1980-3-15'],
		['1980年3月15日', '1980-3-15'],
		['19800315', '1980-3-15'],
		['1980-03-15 00:00:00', '1980-3-15'],
		['3/15/1980', '1980-3-15'],
		['15/3/1980', '1980-3-15'],
		['3/4/1980', '1980-3-4'],
		['80-3-15', '1980-3-15'],
		['3/15/25', '2025-3-15'],
		['3/15/26', '2026-3-15'],
		['3/15/27', '1927-3-15'],
		['15 March 1980', '1980-3-15'],
		['Mar 15, 1980', '1980-3-15'],
		['March 15th', '?-3-15'],
		['3月15日', '?-3-15'],
		['3-15', '?-3-15'],
		['--03-15', '?-3-15'],
		['0315', '?-3-15'],
		['三月十五日', '?-3-15'],
		['一九八〇年三月十五日', '1980-3-15'],
		['民國69年3月15日', '1980-3-15'],
		['１９８０年３月１５日', '1980-3-15'],
		['公历1980年3月15日', '1980-3-15'],
		['1980-2-30', 'impossible'],
		['13月5日', 'impossible'],
		['next week', 'unknown'],
		['0/0/00', 'impossible']
	])('reads %s as %s', (text, expected) => {
		expect(written(text)).toBe(expected);
	});

	it.each([
		['农历八月十五', 'lunar ?-8-15'],
		['農曆八月十五', 'lunar ?-8-15'],
		['八月十五', 'lunar ?-8-15'],
		['农历1980年闰四月初三', 'lunar 1980-4L-3'],
		['冬月二十', 'lunar ?-11-20'],
		['臘月初八', 'lunar ?-12-8'],
		['正月廿三', 'lunar ?-1-23'],
		['腊月三十', 'lunar ?-12-30'],
		['腊月卅', 'lunar ?-12-30'],
		['农历 1980-08-15', 'lunar 1980-8-15'],
		['1980/8/15(农历)', 'lunar 1980-8-15'],
		['阴历8月15', 'lunar ?-8-15'],
		['闰4月3日', 'lunar ?-4L-3'],
		['庚申年八月十五', 'lunar ?-8-15'],
		['农历八月三十一', 'impossible']
	])('reads %s as %s (R2, R3)', (text, expected) => {
		expect(written(text)).toBe(expected);
	});

	it('takes every date of a lunar column as lunar, and ambiguous ones in the order of their column', () => {
		expect(written('1980-08-15', { calendar: 'chinese' })).toBe('lunar 1980-8-15');
		expect(written('1980-闰04-03', { calendar: 'chinese' })).toBe('lunar 1980-4L-3');
		expect(written('3/4/1980', { order: 'day-first' })).toBe('1980-4-3');
		expect(written('3/15/1980', { order: 'day-first' })).toBe('1980-3-15');
		expect(parseWrittenDate('庚申年八月十五', context)).toMatchObject({ yearUnclear: true });
	});
});
