import { dayOf } from '../../domain/kernel/day.ts';
import type { SyncProblem } from '../../state/sync-status.svelte.ts';
import type { Language } from '../../state/language.svelte.ts';

/** What happened, what is safe, what to do. */
export type Explanation = { title: string; safe: string; advice: string };

const MINUTE = 60_000;

/** The words for whatever stands between this phone and its backend, decided by its type and never by a message text. */
export function explainProblem(language: Language, problem: SyncProblem): Explanation {
	const { problems } = language.chapter('sharing');
	switch (problem.type) {
		case 'too-many': {
			const words = problems['too-many'];
			return { ...words, advice: words.advice(duration(language, problem.retryAfterMs)) };
		}
		case 'failed':
			return { ...problems.failed, advice: problems.failed.advice(String(problem.status)) };
		case 'clock': {
			const { ahead, behind, title, safe } = problems.clock;
			const much = duration(language, Math.abs(problem.ahead));
			return { title, safe, advice: problem.ahead > 0 ? ahead(much) : behind(much) };
		}
		case 'would-remove': {
			const words = problems['would-remove'];
			return { ...words, title: words.title(language.format.number(problem.rows)) };
		}
		default:
			return problems[problem.type];
	}
}

/** "2 minutes", "3 days": never less than a minute, and rounded up. */
export function duration(language: Language, ms: number): string {
	const { t } = language;
	const minutes = Math.max(1, Math.ceil(ms / MINUTE));
	if (minutes < 120) return t.touchpoint.minutes(minutes);
	const hours = Math.ceil(minutes / 60);
	return hours < 48 ? language.chapter('sharing').account.hours(hours) : t.common.days(Math.ceil(hours / 24));
}

/** The day of an instant where this phone is: "24 Nov 2026". */
export function dayOfInstant({ format }: Pick<Language, 'format'>, ms: number): string {
	const date = new Date(ms);
	const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
	return day ? format.dayWithYear(day) : '';
}

/** A name or an address that others chose, so that its direction of writing stays its own (FSI … PDI). */
export const isolated = (text: string) => `\u2068${text}\u2069`;
