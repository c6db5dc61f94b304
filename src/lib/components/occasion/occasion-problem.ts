import type { OccasionDate } from '$lib/domain/occasion/occasion.ts';
import type { Language } from '$lib/state/language.svelte.ts';
import type { OccasionProblem } from './occasion-form.ts';

/** Why a date cannot be, with the numbers that explain it, and what to do. */
export function occasionProblemText(
	{ t, format }: Pick<Language, 't' | 'format'>,
	problem: OccasionProblem,
	calendar: OccasionDate['calendar']
): string {
	const words = t.customer.occasion.problems;
	switch (problem.type) {
		case 'date-missing':
			return words.dateMissing;
		case 'year-unreadable':
			return words.yearUnreadable;
		case 'year-to-come':
			return words.yearToCome(problem.year);
		case 'label-missing':
			return words.labelMissing;
		case 'no-such-month':
			return words.noSuchMonth(problem.month);
		case 'no-such-day':
			return words.noSuchDay(problem.day, problem.max);
		case 'no-such-year':
			return words.noSuchYear(problem.year);
		case 'year-outside-table':
			return words.outsideTable(problem.year, problem.first, problem.last);
		case 'no-february-29':
			return words.noFebruary29(problem.year);
		case 'leap-month-in-gregorian':
			return words.leapInGregorian;
		case 'no-such-leap-month':
			return problem.year === undefined
				? words.neverLeapMonth(problem.month)
				: words.noLeapMonth(problem.month, problem.year, problem.leapMonth);
		case 'day-beyond-month': {
			const { day, month, leap, length, year } = problem;
			const name =
				calendar === 'chinese' ? t.customer.occasion.lunarMonth(month, leap) : format.monthName(month);
			return words.beyondMonth(day, name, length, year);
		}
	}
}
