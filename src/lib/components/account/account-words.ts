import { dayOf } from '../../domain/kernel/day.ts';
import type { BackendFailure } from '../../state/backend.ts';
import type { Language } from '../../state/language.svelte.ts';

/** What happened, what is safe, what to do. */
export type Explanation = { title: string; safe: string; advice: string };

const MINUTE = 60_000;

/** Why the backend did not do what somebody asked for, decided by its type and never by a message text. */
export function explainProblem(language: Language, problem: BackendFailure): Explanation {
	const { problems, sync } = language.chapter('sharing');
	switch (problem.type) {
		case 'too-many':
		case 'busy': {
			const words = problems[problem.type];
			return { ...words, advice: words.advice(duration(language, problem.retryAfterMs)) };
		}
		case 'failed':
			return { ...problems.failed, advice: problems.failed.advice(String(problem.status)) };
		case 'book-taken':
			return sync.problems['book-taken'];
		default:
			return problems[problem.type];
	}
}

/** "2 minutes", "3 days": never less than a minute, and minutes rounded up, because somebody waits for them. */
export function duration(language: Language, ms: number): string {
	const { t } = language;
	const minutes = Math.max(1, Math.ceil(ms / MINUTE));
	if (minutes < 120) return t.touchpoint.minutes(minutes);
	const hours = Math.round(minutes / 60);
	return hours < 48
		? language.chapter('sharing').account.hours(hours)
		: t.common.days(Math.round(hours / 24));
}

/** The day of an instant where this phone is: "24 Nov 2026". */
export function dayOfInstant({ format }: Pick<Language, 'format'>, ms: number): string {
	const date = new Date(ms);
	const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
	return day ? format.dayWithYear(day) : '';
}

/** A name or an address that others chose, so that its direction of writing stays its own (FSI … PDI). */
export const isolated = (text: string) => `\u2068${text}\u2069`;
