import type { Doc, Value } from '../../domain/row/row.ts';
import type { EarlierValue } from '../../queries/sync-queue.ts';

/** One field's past: what it holds now, and what it held before, the newest first. */
export type FieldPast = { field: string; now: Value; earlier: EarlierValue[] };

/** The fields of a record that ever held something else, the one changed last first. */
export function pastOfFields(doc: Doc, earlier: readonly EarlierValue[]): FieldPast[] {
	const newestFirst = [...earlier].sort((a, b) => b.until - a.until);
	const fields = [...new Set(newestFirst.map(({ field }) => field))];
	return fields.map((field) => ({
		field,
		now: valueIn(doc, field),
		earlier: newestFirst.filter((past) => past.field === field)
	}));
}

/** The value under `name` or `name.elementId`; null where there is none. */
function valueIn(doc: Doc, field: string): Value {
	const [name, element] = field.split('.') as [string, string?];
	const value = Object.hasOwn(doc, name) ? doc[name]! : null;
	if (element === undefined) return value;
	const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isMap && Object.hasOwn(value, element) ? value[element]! : null;
}
