import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Row, Value } from '../../domain/row/row.ts';
import { LIFE, type Op } from './op.ts';
import type { Stamp } from './stamp.ts';

/** One side of a clash: what was written, by whom, when. */
export type Side = { value: Value; by: Id; at: Stamp };

/**
 * What the row `of` once held in `field`, until `at`; nothing a person typed is thrown away (C-3). `clash` is there when two
 * people wrote the field without having seen each other's value: what both had before their eyes, what stands now and what
 * lost. `refused` is there when the row was deleted and `value` was never in it (C-4).
 */
export type History = {
	of: Id;
	field: string;
	value: Value;
	at: Stamp;
	/** Who wrote at `at`; unknown on a phone that shares nothing. */
	by?: Id;
	clash?: { base: Value; kept: Side; lost: Side };
	refused?: 'deleted';
};

export const HISTORY = 'history';

/** Rows that are themselves records of the past keep no past of their own. */
const WITHOUT_HISTORY = new Set([HISTORY, 'import', 'import-batch', 'celebration', 'book']);

export function keepsHistory({ kind }: { kind: string }): boolean {
	return !WITHOUT_HISTORY.has(kind);
}

/** The id comes from the op, so that the same edit makes the same row wherever it is recorded. */
export function historyRow({ id, book, root }: Row, entry: Omit<History, 'of'>): Row {
	const doc: History = { of: id, ...entry };
	return {
		id: hashId(id, entry.field, entry.at),
		book,
		kind: HISTORY,
		root,
		rev: 1,
		seq: 0,
		life: 'live',
		doc: doc as Row['doc']
	};
}

/** One row per value that an op replaced. First values have none. */
export function historyOf(row: Row, op: Op): Row[] {
	if (!keepsHistory(row)) return [];
	return Object.entries(op.was)
		.filter(([key, value]) => value !== null && key !== LIFE)
		.map(([field, value]) => historyRow(row, { field, value, at: op.at }));
}
