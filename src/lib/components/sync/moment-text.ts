import { dayOf, type Day } from '../../domain/kernel/day.ts';
import type { Language } from '../../state/language.svelte.ts';

/** An instant where this phone is, as near as it is: "today 14:05", "Thu 12 Mar 09:30". `ms` since 1970. */
export function momentText({ format }: Pick<Language, 'format'>, ms: number, today: Day): string {
	const date = new Date(ms);
	const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
	const two = (n: number) => String(n).padStart(2, '0');
	return day ? `${format.nearDay(day, today)} ${two(date.getHours())}:${two(date.getMinutes())}` : '';
}
