/** Rows that a slow phone draws without a stutter. */
const STEP = 2;

/**
 * How many rows of a list are drawn: what the first screen holds at once, the rest a few at a time, so that the first
 * screen waits for nobody and no tap waits for a hundred rows.
 */
export class GrowingList {
	#drawn = $state(0);

	/** `first`: rows drawn at once. `wanted` may read other state; fewer rows than drawn are drawn at once too. */
	constructor(first: number, wanted: () => number) {
		this.#drawn = first;
		$effect(() => {
			if (this.#drawn >= wanted()) return;
			const timer = setTimeout(() => (this.#drawn += STEP), 0);
			return () => clearTimeout(timer);
		});
	}

	get drawn(): number {
		return this.#drawn;
	}
}
