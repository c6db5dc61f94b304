import type { Desk } from '../db/desk.ts';
import { today } from '../db/desk.ts';
import { broughtBack, standsAs } from '../db/import-records.ts';
import type { Change } from '../db/write-plan.ts';
import type { WriteFailure } from '../db/writer.ts';
import { additions, withChanges } from '../domain/contact-file/match/additions.ts';
import type { Customer } from '../domain/customer/customer.ts';
import type { Import, ImportedPerson, ImportPlan } from '../domain/import/import.ts';
import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Doc, Row } from '../domain/row/row.ts';
import { diffDocs } from '../sync/core/diff.ts';
import { LIFE } from '../sync/core/op.ts';

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

	const steps = stepsOf(plan);
	const done = { created: 0, updated: 0, broughtBack: 0 };
	let at = 0;
	for (; at < steps.length && !signal?.aborted; at += AT_ONCE) {
		const part = steps.slice(at, at + AT_ONCE);
		const changes = (rows: ReadonlyMap<Id, Row>) => changesOf(part, rows);
		const written = await writer.decide(book, part.map(touchedBy), changes, id);
		if (!written.ok) return err(written.error);
		const anew = new Set(part.flatMap((step) => (step.anew ? [step.id] : [])));
		for (const one of written.value.did)
			done[one.created || anew.has(one.id) ? 'created' : broughtBack(one) ? 'broughtBack' : 'updated']++;
		onprogress?.(Math.min(at + AT_ONCE, steps.length), steps.length);
	}
	const cancelled = at < steps.length;
	const ended = await writer.write(book, [
		{ type: 'patch', id, fields: { ...done, state: cancelled ? 'running' : 'done' } }
	]);
	return ended.ok ? ok({ ...done, same: plan.same, cancelled }) : ended;
}

type Step = ImportedPerson & { as: 'create' | 'update' | 'bringBack' };

function stepsOf({ create, update, bringBack }: ImportPlan): Step[] {
	return [
		...create.map((person): Step => ({ ...person, as: 'create' })),
		...update.map((person): Step => ({ ...person, as: 'update' })),
		...bringBack.map((person): Step => ({ ...person, as: 'bringBack' }))
	];
}

function touchedBy({ id, customer, as, anew }: Step): Change {
	// The writer takes creations for new and looks nobody up.
	return as === 'create' && !anew ? creationOf(id, customer) : { type: 'patch', id, fields: {} };
}

function creationOf(id: Id, customer: Customer): Change {
	return { type: 'create', id, kind: 'customer', root: id, doc: customer as Doc };
}

/**
 * The preview may have stood open for an hour. What was typed meanwhile stays, new customers who are here by now are
 * treated like the others, and who was deleted since stays deleted. Of somebody who went with an import that was undone nothing
 * counts but what this file says.
 */
function changesOf(steps: readonly Step[], rows: ReadonlyMap<Id, Row>): Change[] {
	const standing = new Map<Id, Customer>();
	const changes: Change[] = [];
	for (const { id, customer, as, anew } of steps) {
		const row = rows.get(id);
		const mine = standing.get(id) ?? (row?.doc as Customer | undefined);
		if (!mine) {
			if (as !== 'create') continue;
			changes.push(creationOf(id, customer));
			standing.set(id, customer);
			continue;
		}
		const isGone = row?.life === 'deleted' && !standing.has(id);
		if (row && isGone && anew === standsAs([row])) {
			changes.push({ type: 'patch', id, fields: { ...diffDocs(row.doc, customer as Doc), [LIFE]: 'live' } });
			standing.set(id, customer);
			continue;
		}
		if (isGone && as !== 'bringBack') continue;
		const added = additions(mine, customer).changes;
		standing.set(id, withChanges(mine, added));
		changes.push({ type: 'patch', id, fields: { ...added, ...(isGone ? { [LIFE]: 'live' } : {}) } as Doc });
	}
	return changes;
}
