/** Chance from a seed (mulberry32): the same seed makes the same world. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
	}

	/** From 0 to below 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	happens(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(things: readonly T[]): T {
		if (!things.length) throw new Error('nothing to pick from');
		return things[this.below(things.length)]!;
	}

	/** One of the names, as often as its weight says. */
	weighted<Name extends string>(weights: Record<Name, number>): Name {
		const entries = Object.entries(weights) as [Name, number][];
		let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [name, weight] of entries) if ((rest -= weight) < 0) return name;
		return entries.at(-1)![0];
	}
}
