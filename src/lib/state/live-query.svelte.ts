import type { Live } from '../db/live.ts';

/**
 * A query's latest answer as reactive state, for as long as the component that makes it lives. `source` may read
 * other state, such as the id in the address: when that changes, the query starts anew.
 */
export class LiveQuery<T> {
	#value = $state.raw<T | undefined>();
	#settled = $state(false);
	#error = $state.raw<unknown>();

	constructor(source: () => Live<T>) {
		$effect(() => {
			this.#settled = false;
			const subscription = source().subscribe({
				next: (value) => {
					this.#value = value;
					this.#error = undefined;
					this.#settled = true;
				},
				error: (error) => {
					this.#error = error;
					this.#settled = true;
				}
			});
			return () => subscription.unsubscribe();
		});
	}

	get value(): T | undefined {
		return this.#value;
	}

	/** False until the first answer or error of the present question. */
	get settled(): boolean {
		return this.#settled;
	}

	get error(): unknown {
		return this.#error;
	}
}
