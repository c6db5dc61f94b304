import { flatten } from '../../domain/row/flatten.ts';
import type { Row, Value } from '../../domain/row/row.ts';
import { diffDocs, sameValue } from './diff.ts';
import { HISTORY, keepsHistory } from './history.ts';
import { fieldOf, LIFE, type Fields, type Op } from './op.ts';

export type Offer = Pick<Op, 'base_rev' | 'create' | 'fields' | 'was'>;

/**
 * What of a row the server lacks, once it has turned out to have another past than this phone (L-1): `ours` is the row as
 * the lost lineage gave it, `theirs` as the new one does. Null where it lacks nothing. Revs of two lineages count
 * different changes, so that a higher one proves nothing: a value of ours that is neither in the newer row nor in its
 * history (`isKept`) was lost.
 */
export function offerOf(
	ours: Row,
	theirs: Row | null,
	isKept: (field: string, value: Value) => boolean
): Offer | null {
	if (!theirs) {
		const fields = { ...flatten(ours.doc), ...(ours.life === 'deleted' && { [LIFE]: 'deleted' }) };
		const was = Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
		return { base_rev: 0, create: { kind: ours.kind, root: ours.root }, fields, was };
	}
	// A record of the past is made once: two of one name that differ are two records.
	if (ours.kind === HISTORY) return null;
	const differing = diffDocs(theirs.doc, ours.doc);
	if (ours.life !== theirs.life) differing[LIFE] = ours.life;
	const fields = theirs.rev < ours.rev ? differing : lost(ours, differing, isKept);
	const keys = Object.keys(fields);
	if (!keys.length) return null;
	const was = Object.fromEntries(keys.map((key) => [key, fieldOf(theirs, key)]));
	// Not a create: that would bring back a row which somebody deleted in the new lineage.
	return { base_rev: theirs.rev, fields, was };
}

/** Kinds that keep no history leave no trace of what was replaced in them: the newer row is believed. */
function lost(ours: Row, differing: Fields, isKept: (field: string, value: Value) => boolean): Fields {
	if (!keepsHistory(ours)) return {};
	return Object.fromEntries(
		Object.entries(differing).filter(
			([field, value]) => field !== LIFE && !sameValue(value, null) && !isKept(field, value)
		)
	);
}
