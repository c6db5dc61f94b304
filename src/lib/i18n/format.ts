import { dayParts, daysBetween, weekday, type Day } from '../domain/kernel/day.ts';
import type { Money } from '../domain/money/money.ts';
import type { LanguageCode } from './catalog.ts';
import {
	englishDates,
	simplifiedDates,
	traditionalDates,
	type DateParts,
	type DateWords
} from './date-words.ts';

/** English is written with the day before the month, as most of the world reads it. */
const ways: Record<LanguageCode, { locale: string; dates: DateWords }> = {
	en: { locale: 'en-GB', dates: englishDates },
	'zh-Hant': { locale: 'zh-TW', dates: traditionalDates },
	'zh-Hans': { locale: 'zh-CN', dates: simplifiedDates }
};

const made = new Map<LanguageCode, Format>();

/** The numbers, days and lists of one language; made once, because Intl's own objects are slow to make. */
export function formatFor(code: LanguageCode): Format {
	let format = made.get(code);
	if (!format) made.set(code, (format = new Format(ways[code])));
	return format;
}

export class Format {
	readonly #locale: string;
	readonly #dates: DateWords;
	readonly #monies = new Map<string, Intl.NumberFormat>();
	readonly #names = new Map<string, Intl.DisplayNames>();
	// Each is made when it is first needed: all of them together would hold up the first screen.
	#lists: Intl.ListFormat | undefined;
	#collator: Intl.Collator | undefined;

	constructor({ locale, dates }: { locale: string; dates: DateWords }) {
		this.#dates = dates;
		// Whatever calendar and digits the phone prefers: days are Gregorian here, lunar ones come from our own table.
		this.#locale = `${locale}-u-ca-gregory-nu-latn`;
	}

	/** "Tue 24 Nov"; with the year when it is not the year of `today`. */
	day(day: Day, today?: Day): string {
		return this.#dates.day(partsOf(day), today !== undefined && !isSameYear(day, today));
	}

	/** "Tuesday 24 November": for the top of Today. */
	longDay(day: Day): string {
		return this.#dates.longDay(partsOf(day));
	}

	/** "24 Nov 2026" */
	dayWithYear(day: Day): string {
		return this.#dates.date(partsOf(day), true);
	}

	/** "24 November": a yearly date without its year; month and day from 1. */
	monthDay(month: number, day: number): string {
		return this.#dates.monthDay(month, day);
	}

	/** "November": months from 1. */
	monthName(month: number): string {
		return this.#dates.monthName(month);
	}

	/** "November 2026" */
	month(day: Day): string {
		return this.#dates.month(partsOf(day));
	}

	/** "today", "tomorrow", "in 3 days", "2 days ago": beside the day itself. */
	relativeDay(day: Day, today: Day): string {
		return this.#dates.relative(daysBetween(today, day));
	}

	/** "yesterday", "today" and "tomorrow"; every other day as `day` writes it. */
	nearDay(day: Day, today: Day): string {
		return Math.abs(daysBetween(today, day)) > 1 ? this.day(day, today) : this.relativeDay(day, today);
	}

	/** As `nearDay`, without the weekday: for rows of a long list. */
	nearDate(day: Day, today: Day): string {
		if (Math.abs(daysBetween(today, day)) <= 1) return this.relativeDay(day, today);
		return this.#dates.date(partsOf(day), !isSameYear(day, today));
	}

	/** A count, with its thousands apart as all our languages write them: the platform's formatter costs a slow phone 70 ms. */
	number(count: number): string {
		return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
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
}

const isSameYear = (a: Day, b: Day) => a.slice(0, 4) === b.slice(0, 4);
const partsOf = (day: Day): DateParts => ({ ...dayParts(day), weekday: weekday(day) });
