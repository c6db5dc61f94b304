import { createSubscriber } from 'svelte/reactivity';
import type { Granted } from '../queries/shelf.ts';

/** What the screens ask about the book that is open. */
export type OpenBookState = {
	/** The books that the account of this phone may use; none while it has no account. */
	granted: readonly Granted[];
	/** How this one is called where there are several; empty where nobody has named it. */
	name: string;
	/** Whose it is; empty where that is not known. */
	owner: string;
	/** Nothing can be changed in a book that is only read, nor in one that the server gives to this account no more. */
	access: 'write' | 'read' | 'ended';
};

export type OpenBookSource = {
	/** The same object for as long as nothing has changed. */
	read(): OpenBookState;
	/** @returns a function that stops listening. */
	subscribe(changed: () => void): () => void;
};

/** The book on the screen among those of this phone, as reactive state. */
export class OpenBook {
	readonly #book: string;
	readonly #source: OpenBookSource;
	readonly #changes: () => void;

	constructor(book: string, source: OpenBookSource) {
		this.#book = book;
		this.#source = source;
		this.#changes = createSubscriber((update) => source.subscribe(update));
	}

	get state(): OpenBookState {
		this.#changes();
		return this.#source.read();
	}

	/** Whether another book could be meant. */
	get isOneOfSeveral(): boolean {
		return this.state.granted.some(({ id }) => id !== this.#book);
	}

	get canWrite(): boolean {
		return this.state.access === 'write';
	}
}
