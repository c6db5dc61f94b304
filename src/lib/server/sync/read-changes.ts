import type { Id } from '../../domain/kernel/id.ts';
import { rowToWire } from '../../sync/core/wire-ops.ts';
import type { BookStore } from '../../sync/ports.ts';
import type { PullReply, PullRequest } from '../../sync/protocol/messages.ts';

/** A page before it is compressed: text shrinks to a fifth or less, so that a page stays far below 256 KB (O-2). */
const PAGE_BYTES = 1024 * 1024;

export type Puller = { device: Id; grant: Id; role: 'reader' | 'writer' | 'lead' };

/** The next page of a book behind the phone's cursor, which counts for one lineage and one grant only (O-2, B-4). */
export async function readChanges(
	store: BookStore,
	request: PullRequest,
	{ device, grant, role }: Puller,
	now: number
): Promise<PullReply> {
	const { book } = request;
	const startOver = async (epoch: string): Promise<PullReply> => ({
		type: 'start-over',
		epoch,
		last: await store.lastOp(book, device)
	});
	const after = request.grant === grant ? request.after : 0;
	const { epoch, rows, through, head } = await store.changes(book, after, PAGE_BYTES);
	if (request.epoch !== null && request.epoch !== epoch) return startOver(epoch);
	// The phone has seen more than there is: the rest was lost, and its places will be given to other changes (L-1).
	if (after > head) return startOver(await store.beginEpoch());
	return { type: 'pulled', epoch, grant, role, now, rows: rows.map(rowToWire), through, head };
}
