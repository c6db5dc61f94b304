import { fieldsWith } from '../domain/fields-together.ts';
import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { flatten } from '../domain/row/flatten.ts';
import type { Doc, Row } from '../domain/row/row.ts';
import { sameValue } from '../sync/core/diff.ts';
import { historyOf } from '../sync/core/history.ts';
import { localHistory } from '../sync/core/view.ts';
import { applyOp, fieldOf, LIFE, type Fields, type Op } from '../sync/core/op.ts';
import { nextStamp, type Stamp } from '../sync/core/stamp.ts';

/** What a command wants: a new row, or other values for some fields of one that exists. `life` is a field. */
export type Change =
	{ type: 'create'; id: Id; kind: string; root: Id; doc: Doc } | { type: 'patch'; id: Id; fields: Fields };

/**
 * What a write did to one row, kept to undo it: `mine` is what it wrote, and what it left as it was of fields that say
 * one thing together with those; `was` is what stood there before (W-7). Both are left out in the record of an import for
 * what it created, because undoing that deletes the row; `filled` is how many fields it was given. `left` is how a
 * customer whom an import brought back from deleted stood then (`standsAs`).
 */
export type Did = { id: Id; created: boolean; mine?: Fields; was?: Fields; filled?: number; left?: Id };

export type PlanFailure =
	{ type: 'row-missing'; id: Id } | { type: 'row-invalid'; kind: string; problems: string[] };

export type WritePlan = { rows: Row[]; ops: Op[]; did: Did[]; at: Stamp; opNo: number };

type Outer = {
	book: Id;
	now: number;
	newTx: () => Id;
	check: (row: Row) => string[];
	/** In a shared book a row keeps the `rev` that the server gave it: it says what its author had seen (C-1). */
	isShared: boolean;
};

const OPS_PER_TX = 100;

/**
 * The rows, ops and history that some changes lead to; reads nothing and writes nothing. Ops are numbered on from `clock`. `rows` has one entry per
 * changed row in its final form; `check` names the fields
 * that may not be stored as they are. A create on a live id merges by field, on a deleted one it also restores it;
 * fields that already hold the wanted value are left out, and a row that changes in nothing makes no op.
 */
export function planWrite(
	changes: readonly Change[],
	current: ReadonlyMap<Id, Row>,
	clock: { at: Stamp; opNo: number },
	outer: Outer
): Result<WritePlan, PlanFailure> {
	const rows = new Map<Id, Row>();
	const history: Row[] = [];
	const ops: Op[] = [];
	const did = new Map<Id, Did>();
	let { at, opNo } = clock;
	let tx = outer.newTx();

	for (const change of changes) {
		const before = rows.get(change.id) ?? current.get(change.id) ?? null;
		if (!before && change.type === 'patch') return err({ type: 'row-missing', id: change.id });
		const { fields, was } = changedFields(before, change);
		if (before && !Object.keys(fields).length) continue;

		if (ops.length && ops.length % OPS_PER_TX === 0) tx = outer.newTx();
		at = nextStamp(at, outer.now);
		const op: Op = {
			op_no: ++opNo,
			tx,
			book: outer.book,
			id: change.id,
			base_rev: before?.rev ?? 0,
			...(change.type === 'create' ? { create: { kind: change.kind, root: change.root } } : {}),
			fields,
			was,
			at
		};
		const applied = applyOp(before, op);
		const after = outer.isShared ? { ...applied, rev: op.base_rev } : applied;
		const problems = outer.check(after);
		if (problems.length) return err({ type: 'row-invalid', kind: after.kind, problems });
		ops.push(op);
		rows.set(after.id, after);
		if (before) history.push(...(outer.isShared ? localHistory : historyOf)(after, op));
		const touched = before ? withOthers(before, after, fields) : { mine: { ...fields }, was };
		const sofar = did.get(after.id);
		if (sofar) {
			Object.assign(sofar.mine!, touched.mine);
			sofar.was = { ...touched.was, ...sofar.was };
		} else did.set(after.id, { id: after.id, created: !before, ...touched });
	}
	return ok({ rows: [...rows.values(), ...history], ops, did: [...did.values()], at, opNo });
}

/** Changes of nothing yet, for rows that are going to be decided on. */
export function touching(rows: readonly { id: Id }[]): Change[] {
	return rows.map(({ id }) => ({ type: 'patch', id, fields: {} }));
}

/** The changes that take back what a write did, in fields that still hold what it wrote, each with all it belongs to (W-7). */
export function undoChanges(did: readonly Did[], current: ReadonlyMap<Id, Row>): Change[] {
	const changes: Change[] = [];
	for (const { id, created, mine, was } of [...did].reverse()) {
		const row = current.get(id);
		if (!row) continue;
		if (created) {
			changes.push({ type: 'patch', id, fields: { [LIFE]: 'deleted' } });
			continue;
		}
		const fields: Fields = {};
		const stands = (key: string) => !mine || !(key in mine) || sameValue(fieldOf(row, key), mine[key]);
		for (const key of Object.keys(mine ?? {}))
			if (fieldsWith(row.kind, key).every(stands)) fields[key] = was?.[key] ?? null;
		changes.push({ type: 'patch', id, fields });
	}
	return changes;
}

/** The fields that changed, before and after, with all that say one thing together with them. */
function withOthers(before: Row, after: Row, changed: Fields): { mine: Fields; was: Fields } {
	const fields = new Set(Object.keys(changed).flatMap((field) => fieldsWith(after.kind, field)));
	const valuesOf = (row: Row) =>
		Object.fromEntries([...fields].map((field) => [field, fieldOf(row, field)] as const));
	return { mine: valuesOf(after), was: valuesOf(before) };
}

function changedFields(before: Row | null, change: Change): { fields: Fields; was: Fields } {
	const wanted: Fields = change.type === 'create' ? flatten(change.doc) : change.fields;
	const fields: Fields = {};
	const was: Fields = {};
	const set = (key: string, value: Fields[string]) => {
		const held = before ? fieldOf(before, key) : null;
		if (sameValue(held, value)) return;
		fields[key] = value;
		was[key] = held;
	};
	for (const [key, value] of Object.entries(wanted)) set(key, value);
	if (change.type === 'create' && before) set(LIFE, 'live');
	return { fields, was };
}
