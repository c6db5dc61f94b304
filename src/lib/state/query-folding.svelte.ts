import { hasHan } from '../domain/name/script.ts';
import type { Readings } from '../domain/name/readings/readings.ts';
import { foldText } from '../domain/search/fold.ts';

/** The readings of Chinese characters, which are loaded when they are first needed; `client/readings.ts` has them. */
export type ReadingsSource = {
	/** Null until they are loaded. */
	now(): Readings | null;
	load(): Promise<Readings>;
};

/**
 * Folds what is searched for as the desk index was folded. Chinese characters ask for the readings; until they are there only
 * what is written in the same characters is found, and whoever asked is told when more is (reactive).
 */
export class QueryFolding {
	readonly #source: ReadingsSource;
	#arrived = $state(false);

	constructor(source: ReadingsSource) {
		this.#source = source;
	}

	fold = (typed: string): string => {
		const readings = this.#source.now();
		if (readings) return readings.fold(typed);
		if (!this.#arrived && hasHan(typed))
			this.#source.load().then(
				() => (this.#arrived = true),
				() => undefined
			);
		return foldText(typed);
	};
}
