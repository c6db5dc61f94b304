import type { Id } from '../../src/lib/domain/kernel/id.ts';
import { flatten } from '../../src/lib/domain/row/flatten.ts';
import type { Row, Value } from '../../src/lib/domain/row/row.ts';
import type { Op } from '../../src/lib/sync/core/op.ts';

/** A value in a field of a row, wherever it is kept: as what stands, as history, or as what needs attention. */
export type Place = string;

export function placesOfOp({ id, fields }: Pick<Op, 'id' | 'fields'>): Place[] {
	return Object.entries(fields)
		.filter(([field, value]) => value !== null && field !== 'life')
		.map(([field, value]) => place(id, field, value));
}

export function isHistory({ kind }: Row): boolean {
	return kind === 'history';
}

export function placesOfRow(row: Row): Place[] {
	if (!isHistory(row))
		return Object.entries(flatten(row.doc)).map(([field, value]) => place(row.id, field, value));
	const { of, field, value } = row.doc as unknown as { of: Id; field: string; value: Value };
	return [place(of, field, value)];
}

function place(id: Id, field: string, value: Value): Place {
	return `${id} ${field} ${JSON.stringify(value)}`;
}
