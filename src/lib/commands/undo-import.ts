import type { Desk } from '../db/desk.ts';
import { broughtBack, standing, standsAs } from '../db/import-records.ts';
import { readChildren, rootsWith } from '../db/rows.ts';
import { touching, undoChanges, type Did } from '../db/write-plan.ts';
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
	{ db, writer, book }: Pick<Desk, 'db' | 'writer' | 'book'>,
	id: Id,
	{ onprogress }: { onprogress?: (done: number, total: number) => void } = {}
): Promise<Result<UndoneImport, WriteFailure>> {
	const batches = await readChildren(db, book, id, 'import-batch');
	const did = batches.flatMap((batch) => batch.doc.did as unknown as Did[]);
	let undone = 0;
	for (let at = 0; at < did.length; at += AT_ONCE) {
		const part = did.slice(at, at + AT_ONCE);
		let taken: Did[] = [];
		// The list may not know yet of a contact that was logged just now: what is stored decides (W-7).
		const written = await writer.decide(book, touching(part), async (rows) => {
			const created = part.filter((one) => one.created).map((one) => one.id);
			const rewritten = await rootsWith(db, book, HISTORY, created);
			const stand = standing(rows.values());
			taken = part.filter((one) => mayBeTaken(one, stand.get(one.id) ?? [], rewritten));
			return undoChanges(taken, rows);
		});
		if (!written.ok) return written;
		undone += taken.length;
		onprogress?.(Math.min(at + AT_ONCE, did.length), did.length);
	}
	const ended = await writer.write(book, [{ type: 'patch', id, fields: { state: 'undone' } }]);
	return ended.ok ? ok({ undone, kept: did.length - undone }) : ended;
}

/** Whoever came with the import, or came back with it, goes only if nobody has worked with them since. */
function mayBeTaken(one: Did, stand: readonly Row[], rewritten: ReadonlySet<Id>): boolean {
	if (one.created) return !rewritten.has(one.id) && isUntouched(one, stand);
	return !broughtBack(one) || one.left === standsAs(stand);
}

/**
 * Neither edited, nor contacted, nor planned for since it was imported. In a shared book `rev` counts only what the server has
 * taken in; whatever else somebody replaced left history, and what they added is one field more.
 */
function isUntouched({ id, filled }: Did, stand: readonly Row[]): boolean {
	const row = stand.find((row) => row.id === id);
	if (!row || row.rev > 1) return false;
	if (filled !== undefined && Object.keys(flatten(row.doc)).length !== filled) return false;
	return stand.every((other) => other === row || other.life === 'deleted');
}
