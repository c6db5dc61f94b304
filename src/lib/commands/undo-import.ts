import type { Desk } from '../db/desk.ts';
import type { RapportDatabase } from '../db/database.ts';
import { broughtBack, inTime, standing, standsAs, undoRecords, withdrawnBy } from '../db/import-records.ts';
import { askForChildren, readKind, rootsWith } from '../db/rows.ts';
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
	const batches = inTime(await readKind(db, book, 'import-batch'));
	const gone = withdrawnBy(batches);
	const did = batches
		.flatMap(({ root, doc }) => (root === id ? (doc.did as unknown as Did[]) : []))
		.filter((one) => !gone.has(one.id));
	/** Whom another import had brought that was undone: to this one they were new. */
	const withdrawn = withdrawnBy(
		batches.slice(
			0,
			batches.findIndex(({ root }) => root === id)
		)
	);
	const byUndoing = new Set(batches.flatMap(({ doc }) => (doc.past ?? []) as Id[]));
	let undone = 0;
	for (let at = 0; at < did.length; at += AT_ONCE) {
		const part = did.slice(at, at + AT_ONCE);
		let taken: Did[] = [];
		// The list may not know yet of a contact that was logged just now: what is stored decides (W-7).
		const written = await writer.decide(book, touching(part), async (rows) => {
			const created = part.filter((one) => one.created).map((one) => one.id);
			const past = await pastOf(db, book, created, byUndoing);
			const stand = standing(rows.values());
			taken = part.filter((one) => mayBeTaken(one, stand.get(one.id) ?? [], past));
			return undoChanges(taken, rows);
		});
		if (!written.ok) return written;
		const recorded = await writer.write(
			book,
			undoRecords(
				() => writer.newId(),
				id,
				written.value.rows,
				new Set(taken.flatMap((one) => (one.created || withdrawn.has(one.id) ? [one.id] : [])))
			)
		);
		if (!recorded.ok) return recorded;
		undone += taken.length;
		onprogress?.(Math.min(at + AT_ONCE, did.length), did.length);
	}
	const ended = await writer.write(book, [{ type: 'patch', id, fields: { state: 'undone' } }]);
	return ended.ok ? ok({ undone, kept: did.length - undone }) : ended;
}

/** Customers in whom somebody replaced something, and those from whom an import that was undone took something back. */
type Past = { edited: ReadonlySet<Id>; reverted: ReadonlySet<Id> };

/** Both leave history; `byUndoing` is that of imports that were undone. */
async function pastOf(
	db: RapportDatabase,
	book: Id,
	ids: readonly Id[],
	byUndoing: ReadonlySet<Id>
): Promise<Past> {
	const roots = await rootsWith(db, book, HISTORY, ids);
	const past = (await Promise.all(askForChildren(db, book, [...roots], [HISTORY]))).flat();
	const rootsOf = (isUndone: boolean) =>
		new Set(past.filter(({ id }) => byUndoing.has(id) === isUndone).map(({ root }) => root));
	return { edited: rootsOf(false), reverted: rootsOf(true) };
}

/** Whoever came with the import, or came back with it, goes only if nobody has worked with them since. */
function mayBeTaken(one: Did, stand: readonly Row[], past: Past): boolean {
	if (one.created) return isUntouched(one, stand, past);
	return !broughtBack(one) || one.left === standsAs(stand);
}

/**
 * Neither edited, nor contacted, nor planned for since it was imported. `rev` counts every change, in a shared book only what
 * the server has taken in, and so tells nothing where an undone import made some of them; whatever somebody replaced left
 * history, and what they added is one field more.
 */
function isUntouched({ id, filled }: Did, stand: readonly Row[], { edited, reverted }: Past): boolean {
	const row = stand.find((row) => row.id === id);
	// Whoever was deleted by hand is not withdrawn: nobody wants them with the next file.
	if (!row || row.life === 'deleted' || edited.has(id) || (row.rev > 1 && !reverted.has(id))) return false;
	if (filled !== undefined && Object.keys(flatten(row.doc)).length !== filled) return false;
	return stand.every((other) => other === row || other.life === 'deleted');
}
