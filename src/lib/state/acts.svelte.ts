import type { Result } from '../domain/kernel/result.ts';
import type { WriteFailure, Written } from '../db/writer.ts';
import type { Toasts } from './toasts.svelte.ts';

type Undo = (written: Written) => Promise<Result<Written, WriteFailure>>;
type Outer = {
	toasts: Toasts;
	undo: Undo;
	undoLabel: () => string;
	/** Something was written: what, if it was one write. */
	onwritten: (written?: Written) => void;
};

/**
 * Runs what a person asked for and says how it went: a line with *Undo* when it is saved, a notice that stays when it
 * is not. A form closes only on what `run` returns, so that nothing typed is lost with a write that failed.
 */
export class Acts {
	#failure = $state.raw<WriteFailure | null>(null);
	#running = $state(0);
	readonly #outer: Outer;

	constructor(outer: Outer) {
		this.#outer = outer;
	}

	/** Why the last write did not happen; stays until it is dismissed or a later write succeeds. */
	get failure(): WriteFailure | null {
		return this.#failure;
	}

	get running(): boolean {
		return this.#running > 0;
	}

	/** Waits for a write; `done` are the words beside *Undo*. Null when it failed. */
	async run(write: Promise<Result<Written, WriteFailure>>, done?: string): Promise<Written | null> {
		const written = await this.#follow(write);
		if (!written) return null;
		this.#outer.onwritten(written);
		if (done !== undefined) this.#offerUndo(done, written);
		return written;
	}

	/** Waits for work that is more than one write, such as an import. Null when it failed. */
	async watch<T>(work: Promise<Result<T, WriteFailure>>): Promise<T | null> {
		const done = await this.#follow(work);
		if (done !== null) this.#outer.onwritten();
		return done;
	}

	async #follow<T>(work: Promise<Result<T, WriteFailure>>): Promise<T | null> {
		this.#running++;
		try {
			const result = await work;
			this.#failure = result.ok ? null : result.error;
			return result.ok ? result.value : null;
		} finally {
			this.#running--;
		}
	}

	dismissFailure(): void {
		this.#failure = null;
	}

	#offerUndo(done: string, written: Written): void {
		const { toasts, undo, undoLabel } = this.#outer;
		toasts.show(done, { label: undoLabel(), run: () => void this.run(undo(written)) });
	}
}
