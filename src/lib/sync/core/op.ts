import type { Id } from '../../domain/kernel/id.ts';
import { isMap } from '../../domain/row/flatten.ts';
import type { Life, Row, Value } from '../../domain/row/row.ts';
import type { Stamp } from './stamp.ts';

/**
 * One local write (SYNC, "Words"). `fields` are flat keys, `name` or `name.elementId`, and `null` removes;
 * `was` is what each of them held before the author's eyes. `life` is a field of its own (C-4).
 * Device and author come from the session, never from the op.
 */
export type Op = {
	op_no: number;
	tx: Id;
	book: Id;
	id: Id;
	base_rev: number;
	/** Present on a create only (P-5): a patch never makes a row. */
	create?: { kind: string; root: Id };
	fields: Fields;
	was: Fields;
	at: Stamp;
};

export type Fields = { [key: string]: Value };

export const LIFE = 'life';

/** The row as the author of an op now sees it (W-2). A create stands on nothing or on the row of the same id. */
export function applyOp(row: Row | null, op: Op): Row {
	const base = row ?? newRow(op);
	const doc = { ...base.doc };
	let life: Life = base.life;
	for (const [key, value] of Object.entries(op.fields)) {
		if (key === LIFE) life = value === 'deleted' ? 'deleted' : 'live';
		else setField(doc, key, value);
	}
	return { ...base, rev: base.rev + 1, life, doc };
}

function newRow(op: Op): Row {
	if (!op.create) throw new Error('a patch needs its row');
	const { kind, root } = op.create;
	return { id: op.id, book: op.book, kind, root, rev: 0, seq: 0, life: 'live', doc: {} };
}

/** The value under a flat key, `null` where there is none. */
export function fieldOf(row: Row, key: string): Value {
	if (key === LIFE) return row.life;
	const dot = key.indexOf('.');
	if (dot < 0) return own(row.doc, key);
	const elements = own(row.doc, key.slice(0, dot));
	return isMap(elements) ? own(elements, key.slice(dot + 1)) : null;
}

function setField(doc: Fields, key: string, value: Value): void {
	const dot = key.indexOf('.');
	if (dot < 0) {
		if (value === null) delete doc[key];
		else doc[key] = value;
		return;
	}
	const name = key.slice(0, dot);
	const before = own(doc, name);
	const elements: Fields = isMap(before) ? { ...before } : {};
	if (value === null) delete elements[key.slice(dot + 1)];
	else elements[key.slice(dot + 1)] = value;
	if (Object.keys(elements).length) doc[name] = elements;
	else delete doc[name];
}

function own(map: Fields, key: string): Value {
	return Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}
