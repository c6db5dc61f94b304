import type { Day } from '../../kernel/day.ts';
import type { OccasionDate } from '../../occasion/occasion.ts';
import type { DateOrder } from '../report.ts';
import { dateOf, UNKNOWN, type DateReading } from './date-reading.ts';
import { readDigits, readHanMonth, readHanNumber } from './han-number.ts';

export type WrittenDateContext = {
	/** The calendar of the column; without one the text decides, else it is Gregorian. */
	calendar?: OccasionDate['calendar'];
	/** How `3/4/1980` is read. */
	order: DateOrder;
	/** Two-digit years are the latest that are not after this day. */
	today: Day;
};

const LUNAR = /农历|農曆|農历|农曆|農歷|阴历|陰曆|陰歷|旧历|舊曆|夏历|夏曆|lunar/i;
const SOLAR = /公历|公曆|公歷|阳历|陽曆|陽歷|新历|新曆|国历|國曆|西历|西曆/;
const STEM_YEAR = /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Longer texts are no dates; the cap also bounds every pattern below. */
const MAX_LENGTH = 60;

/**
 * A date as people write it: `1980-3-15`, `1980/3/15`, `1980年3月15日`, `3/15/1980`, `15 March 1980`, `3月15日`,
 * `农历1980年闰四月初三`, `八月十五`, `冬月二十`, `民國69年3月15日`.
 */
export function parseWrittenDate(text: string, context: WrittenDateContext): DateReading {
	if (text.length > MAX_LENGTH) return UNKNOWN;
	const folded = text.normalize('NFKC').trim();
	const stemYear = STEM_YEAR.test(folded);
	const bare = folded
		.replace(LUNAR, '')
		.replace(SOLAR, '')
		.replace(/^(?:生日|出生)[::]?/, '')
		.replace(/(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]/, '')
		.replace(/[((][^()()]{0,20}[))]/g, '')
		.replace(/[T ]+\d{1,2}:\d{2}.*$/, '')
		.replace(STEM_YEAR, '')
		.replace(/[()()::]/g, '')
		.trim();
	const calendar = LUNAR.test(folded) ? 'chinese' : SOLAR.test(folded) ? 'gregorian' : context.calendar;
	const reading =
		readHan(bare, calendar) ?? readNumeric(bare, calendar, context) ?? readEnglish(bare) ?? UNKNOWN;
	// The years of the sixty-year cycle come round: 庚申 is 1980 and 1920.
	const unclear = stemYear && reading.type === 'date' && reading.date.year === undefined;
	return unclear ? { ...reading, yearUnclear: true } : reading;
}

const HAN_DATE =
	/^(?:(民国|民國)?([\d〇零○一二三四五六七八九十]{1,4})年)?\s*(闰|閏)?([\d一二三四五六七八九十正冬腊臘蜡]{1,2})月份?\s*([\d初一二三四五六七八九十廿卅]{1,3})(日|号|號)?$/;

function readHan(text: string, calendar: OccasionDate['calendar'] | undefined): DateReading | null {
	const match = HAN_DATE.exec(text);
	if (!match) return null;
	const [, minguo, yearText, leap, monthText, dayText, suffix] = match as unknown as (string | undefined)[];
	const spelledYear = yearText === undefined ? undefined : readYear(yearText);
	const year = minguo && spelledYear !== undefined ? spelledYear + 1911 : spelledYear;
	const month = readHanMonth(monthText!);
	const day = readHanNumber(dayText!);
	if (Number.isNaN(year) || Number.isNaN(month) || Number.isNaN(day)) return UNKNOWN;
	const lunarWords = leap !== undefined || /[正冬腊臘蜡]/.test(monthText!) || /[初廿卅]/.test(dayText!);
	// 八月十五 spelled out and without 日 is the festival, not August 15.
	const spelledOut = suffix === undefined && !/\d/.test(monthText! + dayText!);
	const chosen = calendar ?? (lunarWords || spelledOut ? 'chinese' : 'gregorian');
	return dateOf(chosen, year, month, day, leap !== undefined && chosen === 'chinese');
}

function readYear(text: string): number {
	const digits = readDigits(text);
	return Number.isNaN(digits) ? readHanNumber(text) : digits;
}

function readNumeric(
	text: string,
	calendar: OccasionDate['calendar'] | undefined,
	{ order, today }: WrittenDateContext
): DateReading | null {
	const leap = /[闰閏]|\dL/i.test(text);
	const chosen = calendar ?? (leap ? 'chinese' : 'gregorian');
	const plain = text.replace(/[闰閏Ll]/g, '').replace(/\s*([-/.])\s*/g, '$1');
	const make = (year: number | undefined, month: number, day: number) =>
		dateOf(chosen, year, month, day, leap && chosen === 'chinese');

	const yearFirst =
		/^(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})[日号號]?$/.exec(plain) ??
		/^(\d{4})(\d{2})(\d{2})$/.exec(plain);
	if (yearFirst) {
		const year = Number(yearFirst[1]);
		return make(year === 1604 || year === 0 ? undefined : year, Number(yearFirst[2]), Number(yearFirst[3]));
	}
	const three = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(plain);
	if (three) {
		const [first, second, third] = [Number(three[1]), Number(three[2]), Number(three[3])];
		if (three[3]!.length === 2 && first > 31) return make(century(first, today), second, third);
		const year = three[3]!.length === 2 ? century(third, today) : third;
		return dayFirst(first, second, order) ? make(year, second, first) : make(year, first, second);
	}
	const two =
		/^-{0,2}(\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
		/^-{2}(\d{2})(\d{2})$/.exec(plain) ??
		/^(\d{2})(\d{2})$/.exec(plain);
	if (!two) return null;
	const [first, second] = [Number(two[1]), Number(two[2])];
	return plain.includes('/') && dayFirst(first, second, order)
		? make(undefined, second, first)
		: make(undefined, first, second);
}

function dayFirst(first: number, second: number, order: DateOrder): boolean {
	if (first > 12) return true;
	return second <= 12 && order === 'day-first';
}

function century(year: number, today: Day): number {
	return year + (year <= Number(today.slice(2, 4)) ? 2000 : 1900);
}

function readEnglish(text: string): DateReading | null {
	const words = text
		.toLowerCase()
		.split(/[\s,.-]+/)
		.filter((word) => word !== '' && word !== 'of');
	if (words.length < 2 || words.length > 3) return null;
	const at = words.findIndex((word) => /^[a-z]{3,9}$/.test(word) && MONTHS.includes(word.slice(0, 3)));
	if (at < 0 || at > 1) return null;
	const month = MONTHS.indexOf(words[at]!.slice(0, 3)) + 1;
	const rest = words
		.filter((_, index) => index !== at)
		.map((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1]);
	if (rest.some((number) => number === undefined)) return null;
	const [day, year] = rest.map(Number);
	return dateOf('gregorian', year, month, day!);
}
