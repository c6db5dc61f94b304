import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { holding, newer, rebase, canonicalOf } from '../sync/core/view.ts';
import type { BeforeSync } from './before-sync.ts';

/** What an answer of the server makes of some rows of this phone. */
export type RowChanges = {
	rows: Row[];
	/** Rows that are no longer there: their create was refused. */
	gone: Id[];
	bases: Row[];
	baseless: Id[];
	/** Rows as the server's lost lineage gave them (L-1). */
	lost: Row[];
};

/**
 * Rows after an answer: `canonical` are those it brought, `stillWaits` says which ops it did not settle. What the server gave
 * in another lineage is no older or newer than what it gives now: it is put aside, to be offered again where it is missing.
 */
export function changesOf(
	before: BeforeSync,
	canonical: readonly Row[],
	stillWaits: (op: Op) => boolean
): RowChanges {
	const changes: RowChanges = { rows: [], gone: [], bases: [], baseless: [], lost: [] };
	const came = new Map(canonical.map((row) => [row.id, row]));
	for (const id of new Set([...came.keys(), ...before.pending.keys()])) {
		const held = { row: before.rows.get(id) ?? null, base: before.bases.get(id) ?? null };
		const pending = before.pending.get(id) ?? [];
		const after = pending.filter(stillWaits);
		const theirs = came.get(id) ?? null;
		const known = canonicalOf(held, pending);
		const isOfBefore = before.ofBefore.has(id) && theirs !== null;
		if (isOfBefore && known) changes.lost.push(known);
		if (!isOfBefore && after.length === pending.length && newer(known, theirs) === known) continue;
		const { row, base } = isOfBefore ? holding(theirs, after) : rebase(held, pending, after, theirs);
		if (row) changes.rows.push(row);
		else if (held.row) changes.gone.push(id);
		if (base) changes.bases.push(base);
		else changes.baseless.push(id);
	}
	return changes;
}
