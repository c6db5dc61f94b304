import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { canonicalOf, newer, rebase } from '../sync/core/view.ts';
import type { BeforeSync } from './before-sync.ts';

/** What an answer of the server makes of some rows of this phone. */
export type RowChanges = {
	rows: Row[];
	/** Rows that are no longer there: their create was refused, or the server made no such history. */
	gone: Id[];
	bases: Row[];
	baseless: Id[];
	/** What a new lineage says of rows that the lost one gave (L-1). */
	theirs: Row[];
};

/** Rows after an answer: `canonical` are those it brought, `stillWaits` says which ops it did not settle. */
export function changesOf(
	before: BeforeSync,
	canonical: readonly Row[],
	stillWaits: (op: Op) => boolean
): RowChanges {
	const changes: RowChanges = { rows: [], gone: [], bases: [], baseless: [], theirs: [] };
	const came = new Map(canonical.map((row) => [row.id, row]));
	for (const id of new Set([...came.keys(), ...before.pending.keys()])) {
		const held = { row: before.rows.get(id) ?? null, base: before.bases.get(id) ?? null };
		const pending = before.pending.get(id) ?? [];
		const after = pending.filter(stillWaits);
		const theirs = came.get(id) ?? null;
		const aside = before.offers.get(id);
		if (aside !== undefined && theirs) {
			changes.theirs.push(newer(aside, theirs)!);
			continue;
		}
		const known = canonicalOf(held, pending);
		if (after.length === pending.length && newer(known, theirs) === known) continue;
		const { row, base } = rebase(held, pending, after, theirs);
		if (row) changes.rows.push(row);
		else if (held.row) changes.gone.push(id);
		if (base) changes.bases.push(base);
		else if (held.base) changes.baseless.push(id);
	}
	return changes;
}

/** History that only this phone has made, of those ids. */
export function localOnly({ rows }: BeforeSync, ids: readonly Id[]): Id[] {
	return ids.filter((id) => rows.get(id)?.rev === 0);
}
