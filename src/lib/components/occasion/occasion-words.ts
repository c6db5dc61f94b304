import { dayOf, type Day } from '$lib/domain/kernel/day.ts';
import type { Occasion, OccasionDate } from '$lib/domain/occasion/occasion.ts';
import type { Language } from '$lib/state/language.svelte.ts';

type Words = Pick<Language, 't' | 'format'>;

/** What it is: in the manager's words, else by its type. */
export function occasionName({ t }: Words, { type, label }: Pick<Occasion, 'type' | 'label'>): string {
	return label?.trim() || t.today.occasion.types[type];
}

/** The date as it was given, in its own calendar: "24 November", "24 Nov 1980", 農曆八月十五. Without its year on request. */
export function occasionDate({ t, format }: Words, date: OccasionDate, withYear = true): string {
	const { calendar, year, month, day, leap = false } = date;
	const given = withYear ? year : undefined;
	if (calendar === 'chinese') return t.today.occasion.lunar(month, day, leap, given);
	const whole = given ? dayOf(given, month, day) : null;
	return whole ? format.dayWithYear(whole) : format.monthDay(month, day);
}

/** How old a customer becomes, or became: "turns 45"; for other occasions the years that have passed. */
export function occasionAge(
	{ t }: Words,
	{ occasion, age, day }: { occasion: Pick<Occasion, 'type'>; age?: number; day: Day },
	today: Day
): string | undefined {
	const words = t.today.occasion;
	if (age === undefined) return undefined;
	if (occasion.type !== 'birthday') return words.years(age);
	return day < today ? words.turned(age) : words.turns(age);
}
