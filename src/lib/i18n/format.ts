import { dayNumber, daysBetween, type Day } from '../domain/kernel/day.ts';
import type { Money } from '../domain/money/money.ts';
import type { LanguageCode } from './catalog.ts';

/** English is written with the day before the month, as most of the world reads it. */
const locales: Record<LanguageCode, string> = { en: 'en-GB', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN' };

const made = new Map<LanguageCode, Format>();

/** The numbers, days and lists of one language; made once, because Intl's own objects are slow to make. */
export function formatFor(code: LanguageCode): Format {
	let format = made.get(code);
	if (!format) made.set(code, (format = new Format(locales[code])));
	return format;
}

export class Format {
	readonly #locale: string;
	readonly #dates = new Map<string, Intl.DateTimeFormat>();
	readonly #monies = new Map<string, Intl.NumberFormat>();
	readonly #names = new Map<string, Intl.DisplayNames>();
	// Each is made when it is first needed: all of them together would hold up the first screen.
	#numbers: Intl.NumberFormat | undefined;
	#relative: Intl.RelativeTimeFormat | undefined;
	#lists: Intl.ListFormat | undefined;
	#collator: Intl.Collator | undefined;

	constructor(locale: string) {
		// Whatever calendar and digits the phone prefers: days are Gregorian here, lunar ones come from our own table.
		this.#locale = `${locale}-u-ca-gregory-nu-latn`;
	}

	/** "Tue 24 Nov"; with the year when it is not the year of `today`. */
	day(day: Day, today?: Day): string {
		const year = today && day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
		return this.#date(day, {
			weekday: 'short',
			day: 'numeric',
			month: 'short',
			year: today ? year : undefined
		});
	}

	/** "Tuesday 24 November": for the top of Today. */
	longDay(day: Day): string {
		return this.#date(day, { weekday: 'long', day: 'numeric', month: 'long' });
	}

	/** "24 Nov 2026" */
	dayWithYear(day: Day): string {
		return this.#date(day, { day: 'numeric', month: 'short', year: 'numeric' });
	}

	/** "24 November": a yearly date without its year; month and day from 1. February 29 is one of them. */
	monthDay(month: number, day: number): string {
		const leapYear = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
		return this.#date(leapYear, { day: 'numeric', month: 'long' });
	}

	/** "November": months from 1. */
	monthName(month: number): string {
		return this.#date(`2024-${String(month).padStart(2, '0')}-01` as Day, { month: 'long' });
	}

	/** "November 2026" */
	month(day: Day): string {
		return this.#date(day, { month: 'long', year: 'numeric' });
	}

	/** "today", "tomorrow", "in 3 days", "2 days ago": beside the day itself. */
	relativeDay(day: Day, today: Day): string {
		this.#relative ??= new Intl.RelativeTimeFormat(this.#locale, { numeric: 'auto' });
		return spaced(this.#relative.format(daysBetween(today, day), 'day'));
	}

	/** "yesterday", "today" and "tomorrow"; every other day as `day` writes it. */
	nearDay(day: Day, today: Day): string {
		return Math.abs(daysBetween(today, day)) > 1 ? this.day(day, today) : this.relativeDay(day, today);
	}

	/** A local `HH:MM` in the language's clock. */
	time(time: string): string {
		const instant = Date.parse(`1970-01-01T${time}:00Z`);
		return this.#dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
	}

	number(value: number): string {
		this.#numbers ??= new Intl.NumberFormat(this.#locale);
		return this.#numbers.format(value);
	}

	/** Minor units with as many decimals as the currency has; whole amounts without. An unknown code is shown as it is. */
	money({ minor, currency }: Money): string {
		let format = this.#monies.get(currency);
		if (!format) {
			format = new Intl.NumberFormat(this.#locale, {
				style: 'currency',
				currency,
				currencyDisplay: 'narrowSymbol',
				trailingZeroDisplay: 'stripIfInteger'
			});
			this.#monies.set(currency, format);
		}
		const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
		return format.format(minor / 10 ** decimals);
	}

	/** "1.2 MB"; bytes in. */
	bytes(bytes: number): string {
		const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
		const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
		return new Intl.NumberFormat(this.#locale, {
			style: 'unit',
			unit: units[power]!,
			unitDisplay: power ? 'short' : 'long',
			maximumFractionDigits: power > 1 ? 1 : 0
		}).format(bytes / 1000 ** power);
	}

	/** "Taiwan"; the code itself for a region that the platform does not know. */
	regionName(region: string): string {
		return this.#name('region', region);
	}

	/** "New Taiwan Dollar" */
	currencyName(currency: string): string {
		return this.#name('currency', currency);
	}

	/** "Taiwan Standard Time" */
	zoneName(zone: string): string {
		return this.zone(zone, 0).name;
	}

	/** A zone's name, and the minutes it is ahead of UTC at an instant: both from one format, for each takes long to make. */
	zone(zone: string, instant: number): { name: string; offset: number } {
		const format = new Intl.DateTimeFormat(this.#locale, {
			timeZone: zone,
			timeZoneName: 'longGeneric',
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric'
		});
		const parts: Record<string, string> = {};
		for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
		const { year, month, day, hour, minute } = parts;
		const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
		return { name: parts.timeZoneName ?? zone, offset: local / 60_000 - Math.floor(instant / 60_000) };
	}

	/** "A, B and C" */
	list(items: readonly string[]): string {
		this.#lists ??= new Intl.ListFormat(this.#locale, { style: 'short', type: 'conjunction' });
		return this.#lists.format(items);
	}

	/** The language's own order of words, numbers inside them by value. */
	compare(a: string, b: string): number {
		this.#collator ??= new Intl.Collator(this.#locale, { numeric: true });
		return this.#collator.compare(a, b);
	}

	#name(type: 'region' | 'currency', code: string): string {
		let names = this.#names.get(type);
		if (!names) this.#names.set(type, (names = new Intl.DisplayNames(this.#locale, { type })));
		return names.of(code) ?? code;
	}

	#date(day: Day, options: Intl.DateTimeFormatOptions): string {
		const text = this.#dateFormat(options).format(dayNumber(day) * 86_400_000);
		// 11月24日 週二: a date is written close, what it is called stands apart.
		return options.weekday ? text.replace(/日(?=[週周星])/, '日 ') : text;
	}

	// A Day is no instant: it is written as midnight UTC and read in UTC, so no zone can move it (T-3).
	#dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
		const key = Object.values(options).join();
		let format = this.#dates.get(key);
		if (!format) {
			format = new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: 'UTC' });
			this.#dates.set(key, format);
		}
		return format;
	}
}

/** Chinese with a space around numbers, as in all our words: Intl has one in zh-TW (3 天後) and none in zh-CN (3天后). */
function spaced(text: string): string {
	return text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ');
}
