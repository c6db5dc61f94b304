import type { Clash, QueuedChange, SyncQueue } from '../queries/sync-queue.ts';

/** What waits on a phone that sends nothing yet: nothing, so nothing can be done with it either. */
export const syncQueue: SyncQueue = { toSend: [], attention: [], clashes: [] };

type SyncActs = {
	ontryagain: (change: QueuedChange) => void;
	oncopy: (change: QueuedChange) => void;
	ondiscard: (change: QueuedChange) => void;
	onputback: (clash: Clash) => void;
	onkeep: (clash: Clash) => void;
};
const none = () => undefined;
export const syncActs: SyncActs = {
	ontryagain: none,
	oncopy: none,
	ondiscard: none,
	onputback: none,
	onkeep: none
};
