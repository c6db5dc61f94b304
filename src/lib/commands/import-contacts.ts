import type { Desk } from '../db/desk.ts';
import { today } from '../db/desk.ts';
import type { Change } from '../db/write-plan.ts';
import type { WriteFailure } from '../db/writer.ts';
import type { Import, ImportPlan } from '../domain/import/import.ts';
import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Doc } from '../domain/row/row.ts';

/** Enough rows at once to be quick, few enough that the list moves meanwhile and *Cancel* is heard. */
const AT_ONCE = 500;

export type ImportSummary = {
	created: number;
	updated: number;
	broughtBack: number;
	same: number;
	cancelled: boolean;
};
export type ImportWatch = { onprogress?: (done: number, total: number) => void; signal?: AbortSignal };

/**
 * Stores what the preview showed, in parts that each are whole (W-7). When it is cancelled or fails half-way, the
 * parts before are stored and belong to the import, which can be undone like any other.
 */
export async function importContacts(
	desk: Pick<Desk, 'writer' | 'book' | 'clock'>,
	{ id, fileName, plan }: { id: Id; fileName: string; plan: ImportPlan },
	{ onprogress, signal }: ImportWatch = {}
): Promise<Result<ImportSummary, WriteFailure>> {
	const { writer, book } = desk;
	const doc: Import = { fileName, on: today(desk), state: 'running', created: 0, updated: 0 };
	const begun = await writer.write(book, [{ type: 'create', id, kind: 'import', root: id, doc: doc as Doc }]);
	if (!begun.ok) return begun;

	const changes = changesOf(plan);
	const deleted = new Set(plan.bringBack);
	const done = { created: 0, updated: 0, broughtBack: 0 };
	let at = 0;
	for (; at < changes.length && !signal?.aborted; at += AT_ONCE) {
		const written = await writer.write(book, changes.slice(at, at + AT_ONCE), id);
		if (!written.ok) return err(written.error);
		for (const { id: row, created } of written.value.did)
			done[created ? 'created' : deleted.has(row) ? 'broughtBack' : 'updated']++;
		onprogress?.(Math.min(at + AT_ONCE, changes.length), changes.length);
	}
	const cancelled = at < changes.length;
	const ended = await writer.write(book, [
		{ type: 'patch', id, fields: { ...done, state: cancelled ? 'running' : 'done' } }
	]);
	return ended.ok ? ok({ ...done, same: plan.same, cancelled }) : ended;
}

function changesOf({ create, update, bringBack }: ImportPlan): Change[] {
	return [
		...create.map(({ id, customer }): Change => ({
			type: 'create',
			id,
			kind: 'customer',
			root: id,
			doc: customer as Doc
		})),
		...update.map(({ id, fields }): Change => ({ type: 'patch', id, fields })),
		...bringBack.map((id): Change => ({ type: 'patch', id, fields: { life: 'live' } }))
	];
}
