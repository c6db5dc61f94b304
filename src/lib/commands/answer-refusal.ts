import type { Desk } from '../db/desk.ts';
import { putRefused, readRefused, takeRefused } from '../db/queue.ts';
import type { WriteFailure, Written } from '../db/writer.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { unflatten } from '../domain/row/flatten.ts';
import type { Op } from '../sync/core/op.ts';
import type { Change } from '../db/write-plan.ts';

/**
 * Writes once more what the server had refused (P-3), as a new change. Null when another tab has done something with it. It
 * leaves the list only after that is stored.
 */
export async function tryAgain(desk: Desk, no: number): Promise<Result<Written | null, WriteFailure>> {
	const refused = await readRefused(desk.db, desk.book, no);
	if (!refused) return ok(null);
	const written = await desk.writer.write(desk.book, [changeOf(refused.op)]);
	if (written.ok) await takeRefused(desk.db, desk.book, no);
	return written;
}

/** Lets go of a change that the server had refused. Returns how to have it back; null when another tab was first. */
export async function discardRefused(desk: Desk, no: number): Promise<(() => Promise<void>) | null> {
	const taken = await takeRefused(desk.db, desk.book, no);
	return taken ? () => putRefused(desk.db, taken) : null;
}

function changeOf({ id, create, fields }: Op): Change {
	return create ? { type: 'create', id, ...create, doc: unflatten(fields) } : { type: 'patch', id, fields };
}
