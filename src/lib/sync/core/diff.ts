import { flatten, isMap } from '../../domain/row/flatten.ts';
import type { Doc, Value } from '../../domain/row/row.ts';
import type { Fields } from './op.ts';

/**
 * The flat fields that lead from one document to another: one key per changed field, and one per changed element of
 * a collection, so that two people who edit different phones of a customer never clash (C-2).
 */
export function diffDocs(before: Doc, after: Doc): Fields {
	const flatBefore = flatten(before);
	const flatAfter = flatten(after);
	const fields: Fields = {};
	for (const [key, value] of Object.entries(flatAfter))
		if (!sameValue(flatBefore[key] ?? null, value)) fields[key] = value;
	for (const key of Object.keys(flatBefore)) if (!(key in flatAfter)) fields[key] = null;
	return fields;
}

/** Equality of plain values; the order of an object's keys means nothing, and an undefined one is absent. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
	if (a === b || (a ?? null) === (b ?? null)) return true;
	if (Array.isArray(a) || Array.isArray(b))
		return (
			Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => sameValue(v, b[i]))
		);
	if (!isMap(a ?? null) || !isMap(b ?? null)) return false;
	const left = a as Fields;
	const right = b as Fields;
	return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
		sameValue(left[key], right[key])
	);
}
