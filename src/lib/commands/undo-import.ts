import type { Desk } from '../db/desk.ts';
import { readChildren, readRows, rootsWith } from '../db/rows.ts';
import { undoChanges, type Did } from '../db/write-plan.ts';
import type { WriteFailure } from '../db/writer.ts';
import type { Id } from '../domain/kernel/id.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { flatten } from '../domain/row/flatten.ts';
import type { Row } from '../domain/row/row.ts';
import { HISTORY } from '../sync/core/history.ts';

const AT_ONCE = 500;

/** `kept` counts imported customers that somebody has worked with since: they stay. */
export type UndoneImport = { undone: number; kept: number };

/** Takes an import back (I2): what it created goes, what it added to others goes, what people did since stays. */
export async function undoImport(
	desk: Desk,
	id: Id,
	{ onprogress }: { onprogress?: (done: number, total: number) => void } = {}
): Promise<Result<UndoneImport, WriteFailure>> {
	const { db, writer, book } = desk;
	const batches = await readChildren(db, book, id, 'import-batch');
	const did = batches.flatMap((batch) => batch.doc.did as unknown as Did[]);
	let undone = 0;
	for (let at = 0; at < did.length; at += AT_ONCE) {
		const part = did.slice(at, at + AT_ONCE);
		const ids = part.map((one) => one.id);
		const rows = (await readRows(db, book, ids)).filter((row) => row !== undefined);
		const current = new Map(rows.map((row) => [row.id, row]));
		const rewritten = await rootsWith(db, book, HISTORY, ids);
		const taken = part.filter(
			(one) => !one.created || (!rewritten.has(one.id) && isUntouched(desk, one, current.get(one.id)))
		);
		const written = await writer.write(book, undoChanges(taken, current));
		if (!written.ok) return written;
		undone += taken.length;
		onprogress?.(Math.min(at + AT_ONCE, did.length), did.length);
	}
	const ended = await writer.write(book, [{ type: 'patch', id, fields: { state: 'undone' } }]);
	return ended.ok ? ok({ undone, kept: did.length - undone }) : ended;
}

/**
 * Neither edited, nor contacted, nor planned for since it was imported. In a shared book `rev` counts only what the server has
 * taken in; whatever else somebody replaced left history, and what they added is one field more.
 */
function isUntouched({ index }: Desk, { filled }: Did, row: Row | undefined): boolean {
	if (!row || row.rev > 1) return false;
	if (filled !== undefined && Object.keys(flatten(row.doc)).length !== filled) return false;
	const entry = index.table.get(row.id);
	return !entry || (!entry.lastContact && !entry.followUps.length && !entry.celebrated.length);
}
