import type { Id } from '../../domain/kernel/id.ts';
import type { Op } from '../core/op.ts';
import { firstBatch, opsToWire } from '../core/wire-ops.ts';
import type { Answer, Transport } from '../ports.ts';
import { LONGEST_TX, MAX_OPS, type PushReply } from '../protocol/messages.ts';
import { PROTOCOL } from '../protocol/version.ts';

const TAG = 'deliver ';

/** What a page calls the errand that it leaves to the service worker (D-2), and what that reads in it. */
export function deliveryTag(database: string): string {
	return TAG + database;
}

export function databaseToDeliver(tag: string): string | null {
	return tag.startsWith(TAG) ? tag.slice(TAG.length) : null;
}

/** What a book has to send, as it stood at one moment: its first ops, and the lineage that they are numbered for (L-1). */
export type Unsent = { book: Id; epoch: string; ops: readonly Op[] };

/** So many ops behind a full push, and its last transaction is seen whole. */
export const ENOUGH_FOR_A_PUSH = MAX_OPS + LONGEST_TX;

/**
 * Sends the first ops of a book for a phone that is not open, and stores nothing. The phone sends them again when it is
 * opened, and the server, which knows them by their numbers, says then what became of them (P-2): to the rules it is an answer that
 * got lost. No more than one push, because the server forgets what it refused before the ops of the next one.
 * `now` in ms, by the server's clock as far as is known (T-1).
 */
export function deliver(
	{ book, epoch, ops }: Unsent,
	transport: Transport,
	now: number
): Promise<Answer<PushReply>> {
	return transport.push({ protocol: PROTOCOL, book, epoch, now, ops: opsToWire(firstBatch(ops)) });
}
