import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { BackendFailure } from './backend.ts';

/** Why nothing gets through at the moment: a failure of the backend, or one of syncing itself. */
export type SyncProblem =
	| BackendFailure
	/** D-3: online, work to do, and no progress for ten minutes. */
	| { type: 'no-progress' }
	/** T-1: this phone's clock, in ms ahead of the server's; negative behind. */
	| { type: 'clock'; ahead: number }
	/** L-5: a pull would remove so many rows that somebody must say yes first. */
	| { type: 'would-remove'; rows: number };

/** Where this phone stands with its backend. */
export type SyncState = {
	kind: 'local' | 'signed-out' | 'shared';
	/** False in the first moment of a page: the counts, and when it was synced, are then not known yet, and not nothing. */
	isCounted: boolean;
	toSend: number;
	/** Changes that the server refused (P-3). */
	attention: number;
	/** Fields that two people wrote at once, not looked at yet (C-3). */
	clashes: number;
	/** Changes in other books of this phone that are not on the server; the other counts are of the open book. */
	elsewhere: number;
	/** The end of the last sync by this phone's own clock, in ms; null before the first. */
	syncedAt: number | null;
	/** `waiting` for a network or for the next try; `stuck` when something must be done. */
	activity: 'idle' | 'syncing' | 'waiting' | 'stuck';
	problem?: SyncProblem;
};

export type SyncSource = {
	/** The same object for as long as nothing has changed. */
	read(): SyncState;
	/** @returns a function that stops listening. */
	subscribe(changed: () => void): () => void;
	/** Starts one now; its progress is told through the state. */
	syncNow(): void;
};

/** What the one quiet line says (U6). */
export type SyncLine =
	| { type: 'here' }
	| { type: 'signed-out'; toSend: number }
	| { type: 'attention' | 'clashes' | 'to-send' | 'sending' | 'stuck' | 'elsewhere'; count: number }
	/** This phone's clock is off (T-1): all is sent, but days and ages on it are wrong. */
	| { type: 'clock' }
	| { type: 'never' }
	| { type: 'synced'; unit: 'now' | 'minutes' | 'hours' | 'days'; count: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where this phone stands, as reactive state for the line of the frame and for its page. */
export class SyncStatus {
	readonly #source: SyncSource;
	readonly #changes: () => void;
	readonly #now: () => number;
	readonly #minutes: () => void;

	constructor(source: SyncSource, now: () => number) {
		this.#source = source;
		this.#now = now;
		this.#changes = createSubscriber((update) => source.subscribe(update));
		// Only where an age is shown does anything tick.
		this.#minutes = createSubscriber((update) => {
			const timer = setInterval(update, MINUTE / 2);
			document.addEventListener('visibilitychange', update);
			return () => {
				clearInterval(timer);
				document.removeEventListener('visibilitychange', update);
			};
		});
	}

	get state(): SyncState {
		this.#changes();
		return this.#source.read();
	}

	get line(): SyncLine {
		const { kind, isCounted, toSend, attention, clashes, elsewhere, syncedAt, activity, problem } =
			this.state;
		if (kind === 'local' || !isCounted) return { type: 'here' };
		if (attention) return { type: 'attention', count: attention };
		if (kind === 'signed-out') return { type: 'signed-out', toSend: toSend + elsewhere };
		if (clashes) return { type: 'clashes', count: clashes };
		if (toSend) {
			const type = activity === 'stuck' ? 'stuck' : activity === 'syncing' ? 'sending' : 'to-send';
			return { type, count: toSend };
		}
		// Nothing waits here, but nothing of the others arrives.
		if (activity === 'stuck') return { type: 'stuck', count: 0 };
		if (elsewhere) return { type: 'elsewhere', count: elsewhere };
		if (problem?.type === 'clock') return { type: 'clock' };
		if (syncedAt === null) return { type: 'never' };
		this.#minutes();
		return age(this.#now() - syncedAt);
	}

	/** Whether something waits for a person, not for the network. */
	get needsYou(): boolean {
		const { line } = this;
		// Who signed out on purpose and left nothing behind is not reminded of it ever after.
		if (line.type === 'signed-out') return line.toSend > 0;
		return ['attention', 'clashes', 'stuck', 'clock'].includes(line.type);
	}

	syncNow(): void {
		this.#source.syncNow();
	}
}

/** A clock that was put back makes no sync of the future. */
function age(ms: number): SyncLine {
	if (ms < MINUTE) return { type: 'synced', unit: 'now', count: 0 };
	if (ms < HOUR) return { type: 'synced', unit: 'minutes', count: Math.floor(ms / MINUTE) };
	if (ms < DAY) return { type: 'synced', unit: 'hours', count: Math.floor(ms / HOUR) };
	return { type: 'synced', unit: 'days', count: Math.floor(ms / DAY) };
}

export const [useSyncStatus, setSyncStatus] = createContext<SyncStatus>();
