import { untrack } from 'svelte';

/** Where drafts are kept, and how an open form is held against updates; `client/draft-store.ts` makes one. */
export type DraftStore = {
	read(key: string): Promise<unknown>;
	/** All drafts whose keys begin alike, without those of forms that are open in another window. */
	list(prefix: string): Promise<{ key: string; value: unknown }[]>;
	write(key: string, value: unknown): Promise<void>;
	drop(key: string): Promise<void>;
	/** Says that the form of a draft holds unsaved input, until the returned function is called (D-6). */
	hold(key: string): () => void;
};

export type DraftedForm = {
	/** The input as plain data; what it reads is watched. */
	value(): unknown;
	/** Whether there is anything to lose. */
	isDirty(): boolean;
	/** Takes an earlier input over; it may come from an older version of the app. */
	restore(value: unknown): void;
	/** Goes back to how the form began. */
	reset(): void;
};

const PAUSE = 300;

/**
 * Keeps what is typed into a form until it is saved, through a killed app, an update and a way back: nothing typed is
 * lost. Make it where the form's component is made, and show the form once it is `settled`:
 *
 *     const draft = new Draft(drafts, `customer:${id}`, form);
 *     {#if draft.settled}<DraftNotice {draft} /> … {/if}
 *     … if (await acts.run(…)) await draft.saved();
 */
export class Draft {
	readonly #store: DraftStore;
	readonly #key: string;
	readonly #form: DraftedForm;
	#settled = $state(false);
	#restored = $state(false);
	#kept = false;
	#closed = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#release: (() => void) | undefined;
	/** One after the other, so that no late write brings a dropped draft back. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(store: DraftStore, key: string, form: DraftedForm) {
		this.#store = store;
		this.#key = key;
		this.#form = form;
		void this.#restore();
		$effect(() => this.#watch());
		$effect(() => {
			const keepNow = () => this.#keep();
			addEventListener('pagehide', keepNow);
			document.addEventListener('visibilitychange', keepNow);
			return () => {
				removeEventListener('pagehide', keepNow);
				document.removeEventListener('visibilitychange', keepNow);
				// The way back out of a form is no loss: it is offered again.
				this.#keep();
				this.#closed = true;
				this.#hold(false);
			};
		});
	}

	/** Whether an earlier draft has been looked for. Until then the form waits, so that none is overwritten. */
	get settled(): boolean {
		return this.#settled;
	}

	/** The form goes on with an earlier draft. */
	get restored(): boolean {
		return this.#restored;
	}

	/** The form's content is stored elsewhere now: the draft has done its work. */
	async saved(): Promise<void> {
		this.#closed = true;
		this.#hold(false);
		await this.#drop();
	}

	/** Throws away what was typed and begins anew. Returns how to bring it back, for *Undo*. */
	discard(): () => void {
		const thrown = $state.snapshot(this.#form.value());
		this.#restored = false;
		this.#form.reset();
		void this.#drop();
		return () => {
			if (!this.#closed) this.#form.restore(thrown);
			else void this.#inTurn(() => this.#store.write(this.#key, thrown));
		};
	}

	async #restore(): Promise<void> {
		// A store that cannot be read holds nothing to restore; saving will say what is wrong with it.
		const stored = await this.#store.read(this.#key).catch(() => undefined);
		if (stored !== undefined) {
			this.#form.restore(stored);
			this.#restored = this.#kept = true;
		}
		this.#settled = true;
	}

	#watch(): void {
		if (!this.#settled) return;
		$state.snapshot(this.#form.value());
		const dirty = this.#form.isDirty();
		untrack(() => {
			clearTimeout(this.#timer);
			if (this.#closed) return;
			this.#hold(dirty);
			this.#timer = setTimeout(() => this.#keep(), PAUSE);
		});
	}

	#keep(): void {
		clearTimeout(this.#timer);
		if (this.#closed || !this.#settled) return;
		if (!this.#form.isDirty()) {
			if (this.#kept) void this.#drop();
			return;
		}
		this.#kept = true;
		const value = $state.snapshot(this.#form.value());
		void this.#inTurn(() => this.#store.write(this.#key, value));
	}

	#drop(): Promise<void> {
		clearTimeout(this.#timer);
		this.#kept = false;
		return this.#inTurn(() => this.#store.drop(this.#key));
	}

	/** A draft that cannot be stored is still on the screen, and saving will say what is wrong with the storage. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.#turn.then(work).catch(() => undefined);
		this.#turn = turn;
		return turn;
	}

	#hold(held: boolean): void {
		if (held) this.#release ??= this.#store.hold(this.#key);
		else {
			this.#release?.();
			this.#release = undefined;
		}
	}
}
