import type { SyncProblem } from '../state/sync-status.svelte.ts';
import type { EngineState } from '../sync/client/engine.ts';

/** Phone and server may differ by so much before it is worth a word (T-1). */
const CLOCK_TOLERANCE = 2 * 60_000;

/** What an engine that gets nowhere says to people. `offset` is what this phone's clock lacks, in ms. */
export function problemOf({ problem }: EngineState, offset: number): SyncProblem | undefined {
	if (!problem) return Math.abs(offset) > CLOCK_TOLERANCE ? { type: 'clock', ahead: -offset } : undefined;
	switch (problem.type) {
		case 'unreachable':
			return { type: 'offline' };
		case 'busy':
			return { type: 'busy', retryAfterMs: problem.retryAfterMs ?? 0 };
		case 'server-failed':
			return { type: 'failed', status: problem.status };
		case 'server-too-old':
			return { type: 'no-progress' };
		default:
			return problem;
	}
}
