/** A day in parts: months from 1, weekdays from 1 for Monday. */
export type DateParts = { year: number; month: number; day: number; weekday: number };

/**
 * How a language writes days. Written here and not asked of the platform: its first formatter costs a slow phone 70 ms
 * of the first screen, and phones of different years put different spaces and commas.
 */
export type DateWords = {
	/** The year is told where it is another than the reader's. */
	day(parts: DateParts, withYear: boolean): string;
	/** A day without its weekday. */
	date(parts: DateParts, withYear: boolean): string;
	longDay(parts: DateParts): string;
	monthDay(month: number, day: number): string;
	monthName(month: number): string;
	month(parts: DateParts): string;
	/** Days from today, negative before. */
	relative(days: number): string;
};

const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const monthOf = (month: number) => MONTHS[month - 1] ?? '';
const weekdayOf = (weekday: number) => WEEKDAYS[weekday - 1] ?? '';
// British: four letters of September, three of all others.
const shortMonth = (month: number) => monthOf(month).slice(0, month === 9 ? 4 : 3);

const englishDate = ({ year, month, day }: DateParts, withYear: boolean) =>
	`${day} ${shortMonth(month)}${withYear ? ` ${year}` : ''}`;

export const englishDates: DateWords = {
	day: (parts, withYear) =>
		`${weekdayOf(parts.weekday).slice(0, 3)}${withYear ? ',' : ''} ${englishDate(parts, withYear)}`,
	date: englishDate,
	longDay: ({ month, day, weekday }) => `${weekdayOf(weekday)} ${day} ${monthOf(month)}`,
	monthDay: (month, day) => `${day} ${monthOf(month)}`,
	monthName: monthOf,
	month: ({ year, month }) => `${monthOf(month)} ${year}`,
	relative(days) {
		if (Math.abs(days) < 2) return ['yesterday', 'today', 'tomorrow'][days + 1]!;
		return days > 0 ? `in ${days} days` : `${-days} days ago`;
	}
};

export const traditionalDates = chineseDates({ week: '週', before: '天前', after: '天後', two: '後天' });
export const simplifiedDates = chineseDates({ week: '周', before: '天前', after: '天后', two: '后天' });

function chineseDates(own: { week: string; before: string; after: string; two: string }): DateWords {
	const name = (weekday: number) => '一二三四五六日'.charAt(weekday - 1);
	const monthDay = (month: number, day: number) => `${month}月${day}日`;
	const date = ({ year, month, day }: DateParts, withYear: boolean) =>
		`${withYear ? `${year}年` : ''}${monthDay(month, day)}`;
	return {
		// A date is written close, what it is called stands apart.
		day: (parts, withYear) => `${date(parts, withYear)} ${own.week}${name(parts.weekday)}`,
		date,
		longDay: ({ month, day, weekday }) => `${monthDay(month, day)} 星期${name(weekday)}`,
		monthDay,
		monthName: (month) => `${month}月`,
		month: ({ year, month }) => `${year}年${month}月`,
		relative(days) {
			if (Math.abs(days) < 3) return ['前天', '昨天', '今天', '明天', own.two][days + 2]!;
			return days > 0 ? `${days} ${own.after}` : `${-days} ${own.before}`;
		}
	};
}
