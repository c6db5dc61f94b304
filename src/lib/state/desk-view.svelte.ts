import { createSubscriber } from 'svelte/reactivity';
import type { DeskIndex } from '../db/desk-index/desk-index.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

/** The desk index as reactive state: whatever reads `table` runs again when a customer changes, in any tab. */
export class DeskView {
	readonly #index: DeskIndex;
	readonly #changes: () => void;

	constructor(index: DeskIndex) {
		this.#index = index;
		this.#changes = createSubscriber((update) => index.subscribe(update));
	}

	/** The same object until the index is read anew: derive values from it, not the table itself. */
	get table(): DeskTable {
		this.#changes();
		return this.#index.table;
	}

	get failure(): unknown {
		this.#changes();
		return this.#index.failure;
	}
}
