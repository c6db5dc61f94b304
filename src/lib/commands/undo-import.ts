import type { Desk } from '../db/desk.ts';
import { readChildren, readRows } from '../db/rows.ts';
import { undoChanges, type Did } from '../db/write-plan.ts';
import type { WriteFailure } from '../db/writer.ts';
import type { Id } from '../domain/kernel/id.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Row } from '../domain/row/row.ts';

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
		const rows = (
			await readRows(
				db,
				book,
				part.map((one) => one.id)
			)
		).filter((row) => row !== undefined);
		const current = new Map(rows.map((row) => [row.id, row]));
		const taken = part.filter((one) => !one.created || isUntouched(desk, current.get(one.id)));
		const written = await writer.write(book, undoChanges(taken, current));
		if (!written.ok) return written;
		undone += taken.length;
		onprogress?.(Math.min(at + AT_ONCE, did.length), did.length);
	}
	const ended = await writer.write(book, [{ type: 'patch', id, fields: { state: 'undone' } }]);
	return ended.ok ? ok({ undone, kept: did.length - undone }) : ended;
}

/** Neither edited, nor contacted, nor planned for since it was imported. */
function isUntouched({ index }: Desk, row: Row | undefined): boolean {
	if (!row || row.rev > 1) return false;
	const entry = index.table.get(row.id);
	return !entry || (!entry.lastContact && !entry.followUps.length && !entry.celebrated.length);
}
