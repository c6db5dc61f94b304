import type { Id } from '../../domain/kernel/id.ts';

/** Somebody who wants to hear that a book has changed. */
export type Hearer = {
	device: Id;
	/** Another device than this one has changed the book. */
	changed(book: Id): void;
	/** It is heard no more. */
	end(): void;
};

/** One tab of a phone listens. A few more are those that the network has forgotten to end. */
const PER_DEVICE = 3;

/**
 * Tells whoever listens, in this process, that a book has changed (O-5). Phones of another process hear of it when they ask, as they
 * do each minute: what hints say is never needed.
 */
export class Hints {
	readonly #hearers = new Set<Hearer>();

	/** @returns how to stop listening. */
	listen(hearer: Hearer): () => void {
		const before = [...this.#hearers].filter(({ device }) => device === hearer.device);
		for (const old of before.slice(0, Math.max(0, before.length + 1 - PER_DEVICE))) old.end();
		this.#hearers.add(hearer);
		return () => this.#hearers.delete(hearer);
	}

	changed(book: Id, by: Id): void {
		for (const hearer of this.#hearers) if (hearer.device !== by) hearer.changed(book);
	}
}
