import type { Chance } from './chance.ts';

type Waiting = { owner: object; go: () => void; fail: (error: Error) => void };

/**
 * Who goes on next, by chance: whatever waits in the simulated world waits here, and one at a time goes on until it waits
 * again. So a seed decides each interleaving.
 */
export class Turns {
	readonly #chance: Chance;
	#waiting: Waiting[] = [];

	constructor(chance: Chance) {
		this.#chance = chance;
	}

	pause(owner: object): Promise<void> {
		return new Promise((go, fail) => this.#waiting.push({ owner, go, fail }));
	}

	/** False when nobody waits. */
	async step(): Promise<boolean> {
		if (!this.#waiting.length) return false;
		const at = this.#chance.below(this.#waiting.length);
		const [next] = this.#waiting.splice(at, 1);
		next!.go();
		await settled();
		return true;
	}

	/** Nothing of the owner ever goes on: its memory is gone. */
	drop(owner: object): void {
		this.#waiting = this.#waiting.filter((one) => one.owner !== owner);
	}

	/** All that the owner waits for fails: others hear of its end. */
	async fail(owner: object, error: Error): Promise<void> {
		const failing = this.#waiting.filter((one) => one.owner === owner);
		this.drop(owner);
		for (const one of failing) one.fail(error);
		await settled();
	}
}

/** After all that can go on without waiting: Node runs its next tick when no promise is left to continue. */
export function settled(): Promise<void> {
	return new Promise((resolve) => process.nextTick(resolve));
}
