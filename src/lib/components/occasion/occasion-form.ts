import { cleanText } from '../../domain/contact-file/text/clean-text.ts';
import type { Day } from '../../domain/kernel/day.ts';
import { addDays } from '../../domain/kernel/day.ts';
import type { Id } from '../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { asciiDigits } from '../../domain/phone/digits.ts';
import { checkOccasionDate, type OccasionDateError } from '../../domain/occasion/check.ts';
import type { Occasion, OccasionDate } from '../../domain/occasion/occasion.ts';
import { occurrencesBetween, type Occurrence } from '../../domain/occasion/occurrences.ts';

/** One occasion as it is typed: numbers as text, empty while nothing was chosen. */
export type OccasionForm = {
	id: Id;
	type: Occasion['type'];
	label: string;
	calendar: OccasionDate['calendar'];
	year: string;
	month: string;
	day: string;
	leap: boolean;
	leapMonth: NonNullable<Occasion['leapMonth']>;
	shortMonth: NonNullable<Occasion['shortMonth']>;
	feb29: NonNullable<Occasion['feb29']>;
	celebrated: boolean;
};

export type OccasionProblem =
	| OccasionDateError
	| { type: 'date-missing' }
	| { type: 'year-unreadable' }
	/** Nobody was born in it yet. */
	| { type: 'year-to-come'; year: number }
	| { type: 'label-missing' };

export function occasionForm(id: Id, { date, ...rest }: Partial<Occasion> = {}): OccasionForm {
	return {
		id,
		type: rest.type ?? 'birthday',
		label: rest.label ?? '',
		calendar: date?.calendar ?? 'gregorian',
		year: String(date?.year ?? ''),
		month: String(date?.month ?? ''),
		day: String(date?.day ?? ''),
		leap: date?.leap ?? false,
		leapMonth: rest.leapMonth ?? 'leap-if-present',
		shortMonth: rest.shortMonth ?? 'last-day',
		feb29: rest.feb29 ?? 'feb-28',
		celebrated: rest.celebrated ?? true
	};
}

/** Nothing was typed: such an occasion is left out without a word. */
export function isBlankOccasion({ label, year, month, day }: OccasionForm): boolean {
	return !label.trim() && !year.trim() && !month && !day;
}

/**
 * The occasion that was typed, or the first reason why it cannot be. Policies that are the default are not written.
 * `today` is the phone's day: birthdays of later years are slips of the thumb.
 */
export function occasionOf(form: OccasionForm, today: Day): Result<Occasion, OccasionProblem> {
	const { type, label, calendar, month, day, celebrated } = form;
	if (!month || !day) return err({ type: 'date-missing' });
	const year = yearOf(form.year);
	if (year === null) return err({ type: 'year-unreadable' });
	if (type === 'birthday' && year && year > Number(today.slice(0, 4)))
		return err({ type: 'year-to-come', year });
	const date: OccasionDate = { calendar, month: Number(month), day: Number(day) };
	if (year !== undefined) date.year = year;
	if (form.leap && calendar === 'chinese') date.leap = true;
	const checked = checkOccasionDate(date);
	if (!checked.ok) return checked;
	const words = cleanText(label).text;
	if (type === 'other' && !words) return err({ type: 'label-missing' });
	const occasion: Occasion = { type, date, celebrated };
	if (words) occasion.label = words;
	if (form.leapMonth !== 'leap-if-present') occasion.leapMonth = form.leapMonth;
	if (form.shortMonth !== 'last-day') occasion.shortMonth = form.shortMonth;
	if (form.feb29 !== 'feb-28') occasion.feb29 = form.feb29;
	return ok(occasion);
}

/** When it falls next, `today` included; undefined where it never does again (a Chinese date beyond the table). */
export function nextOccurrence(occasion: Occasion, today: Day): Occurrence | undefined {
	// A birthday in its first year waits until the next: two years and the difference of the calendars cover every case
	// but a first day that is still to come.
	const year = occasion.date.year ?? 0;
	const ahead = Math.max(0, year - Number(today.slice(0, 4)));
	return occurrencesBetween(occasion, today, addDays(today, 800 + Math.min(ahead, 200) * 366))[0];
}

/** The year before the first of the Republic of China, which Taiwan counts from. */
const BEFORE_REPUBLIC = 1911;

/** Undefined for none; null for something that is no year. Two or three digits may mean either count: they are none. */
function yearOf(typed: string): number | undefined | null {
	const text = asciiDigits(typed).replace(/[\s年]/g, '');
	if (!text) return undefined;
	const republic = /^民[國国](\d{1,3})$/.exec(text);
	if (republic) return BEFORE_REPUBLIC + Number(republic[1]);
	return /^\d{4}$/.test(text) ? Number(text) : null;
}
