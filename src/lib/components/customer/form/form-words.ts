import { occasionProblemText } from '$lib/components/occasion/occasion-problem.ts';
import type { Language } from '$lib/state/language.svelte.ts';
import type { FormProblem } from './form-problems.ts';

/** What is wrong and what to do about it. */
export function problemText(language: Pick<Language, 't' | 'format'>, problem: FormProblem): string {
	const { t, format } = language;
	const words = t.customer.form;
	switch (problem.type) {
		case 'no-name':
			return words.noName;
		case 'too-long': {
			const text = problem.max > 1000 ? words.noteTooLong : words.tooLong;
			return text(format.number(problem.length), format.number(problem.max));
		}
		case 'no-manager':
			return words.noManager;
		case 'bad-link':
			return words.badLink;
		case 'label-missing':
			return words.labelMissing;
		case 'bad-date':
			return occasionProblemText(language, problem.problem, problem.calendar);
	}
}
