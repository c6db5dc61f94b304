import type { Clash } from '$lib/queries/sync-queue.ts';

/** What can be done with a field that two people wrote; each says by itself how it went. */
export type ClashActs = {
	/** Writes what was replaced into the field again. */
	onputback: (clash: Clash) => Promise<void>;
	/** Leaves the field as it stands. */
	onkeep: (clash: Clash) => Promise<void>;
};
