import type { Desk } from '../db/desk.ts';
import { closeClash } from '../db/queue.ts';
import { readRow } from '../db/rows.ts';
import type { WriteFailure, Written } from '../db/writer.ts';
import type { Id } from '../domain/kernel/id.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Doc, Value } from '../domain/row/row.ts';

/** What stands after a clash is right: nobody here has to look at it again. */
export function keepClash(desk: Desk, id: Id): Promise<void> {
	return closeClash(desk.db, desk.book, id);
}

/** Puts an earlier value back, of a clash or of any other change (C-3); what stands now goes to the history in turn. */
export async function putBack(
	desk: Desk,
	history: Id,
	value?: Value
): Promise<Result<Written | null, WriteFailure>> {
	const row = await readRow(desk.db, desk.book, history);
	if (!row) return ok(null);
	const { of, field, value: held } = row.doc as Doc & { of: Id; field: string };
	const fields = { [field]: value ?? held ?? null };
	const written = await desk.writer.write(desk.book, [{ type: 'patch', id: of, fields }]);
	if (written.ok) await closeClash(desk.db, desk.book, history);
	return written;
}
