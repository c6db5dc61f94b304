import type { Language } from '../../state/language.svelte.ts';
import type { SyncProblem } from '../../state/sync-status.svelte.ts';
import { duration, explainProblem, type Explanation } from '../account/account-words.ts';

/** Why syncing gets nowhere. Nobody asked for it, so there is nothing to repeat: it goes on by itself wherever it can. */
export function explainSyncProblem(language: Language, problem: SyncProblem): Explanation {
	const { problems } = language.chapter('sharing').sync;
	switch (problem.type) {
		case 'busy':
			return { ...problems.busy, advice: problems.busy.advice(duration(language, problem.retryAfterMs)) };
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
		case 'offline':
		case 'no-backend':
		case 'too-large':
		case 'no-access':
		case 'book-taken':
		case 'no-progress':
			return problems[problem.type];
		default:
			return explainProblem(language, problem);
	}
}
