import { backoff } from '../core/backoff.ts';
import type { Outcome } from './sync-book.ts';

/** What an engine is made of; times in ms. */
export type EngineOuter = {
	/** One round for every shared book of this phone; undefined while there is none. */
	round: () => Promise<Outcome | undefined>;
	/** One syncer at a time (D-1): runs the work, or not at all while another tab syncs. */
	alone: (work: () => Promise<void>) => Promise<void>;
	now: () => number;
	/** From 0 to 1. */
	random: () => number;
	/** Calls back after so long; returns how to call it off. */
	after: (ms: number, then: () => void) => () => void;
	onchange: () => void;
};

export type EngineState = {
	activity: 'idle' | 'syncing' | 'waiting' | 'stuck';
	/** Why the last round did not end well; null when it did. */
	problem: Exclude<Outcome, { type: 'synced' }> | null;
};

/** While nothing tells this phone of changes, it asks (O-5). */
const POLL = 60_000;
/** Another syncer has begun before there was this reason, and may be past it: one that is at work is asked again. */
const BUSY = 1000;
/** So long after a write it is sent: what is written right behind it goes along. */
const SOON = 300;
/** Work to do and no progress for so long is said, and why (D-3). */
const STUCK = 10 * 60_000;

/**
 * Syncs when there is a reason to (D-2): it was opened, looked at, came online, something was written. After a failure it
 * waits, longer each time; a new reason cuts the wait short. A round at a time, and never on its own account in a hurry.
 */
export class Engine {
	readonly #outer: EngineOuter;
	#state: EngineState = { activity: 'idle', problem: null };
	#failures = 0;
	#since: number | null = null;
	#callOff: (() => void) | null = null;
	#running = false;
	#again = false;
	#stopped = false;

	constructor(outer: EngineOuter) {
		this.#outer = outer;
	}

	/** The same object for as long as nothing has changed. */
	get state(): EngineState {
		return this.#state;
	}

	/** There may be something to do: at once, or `soon` after a write. */
	wake({ soon = false }: { soon?: boolean } = {}): void {
		if (this.#stopped) return;
		if (this.#running) this.#again = true;
		else this.#plan(soon ? SOON : 0);
	}

	stop(): void {
		this.#stopped = true;
		this.#callOff?.();
	}

	#plan(ms: number): void {
		this.#callOff?.();
		this.#callOff = this.#outer.after(ms, () => void this.#run());
	}

	async #run(): Promise<void> {
		this.#callOff = null;
		this.#running = true;
		this.#again = false;
		let isOurs = false;
		let outcome: Outcome | undefined;
		await this.#outer.alone(async () => {
			isOurs = true;
			this.#tell({ ...this.#state, activity: 'syncing' });
			outcome = await this.#outer.round();
		});
		this.#running = false;
		if (this.#stopped) return;
		if (isOurs) this.#settle(outcome);
		else this.#plan(BUSY);
	}

	#settle(outcome: Outcome | undefined): void {
		if (!outcome || outcome.type === 'synced') {
			this.#failures = 0;
			this.#since = null;
			this.#tell({ activity: 'idle', problem: null });
			this.#plan(this.#again ? SOON : POLL);
			return;
		}
		this.#failures++;
		const now = this.#outer.now();
		this.#since ??= now;
		const isOver = NEEDS_SOMEBODY.has(outcome.type);
		const activity = isOver || now - this.#since > STUCK ? 'stuck' : 'waiting';
		this.#tell({ activity, problem: outcome });
		const asked = outcome.type === 'busy' ? outcome.retryAfterMs : null;
		const wait = Math.max(isOver ? POLL : 0, backoff(this.#failures, this.#outer.random(), asked));
		// A reason that came in the middle of the round, such as a network that is back, may have come too late for it.
		this.#plan(this.#again && !isOver && asked === null ? SOON : wait);
	}

	#tell(state: EngineState): void {
		const { activity, problem } = this.#state;
		if (activity === state.activity && problem?.type === state.problem?.type) return;
		this.#state = state;
		this.#outer.onchange();
	}
}

/** Waiting alone does not help here: somebody has to sign in, be let in, or bring a newer app. */
const NEEDS_SOMEBODY = new Set<Outcome['type']>([
	'signed-out',
	'revoked',
	'no-access',
	'too-old',
	'no-backend'
]);
