import * as v from 'valibot';
import { KINDS } from './kinds.ts';
import { flatten } from './row/flatten.ts';
import { isFieldKey, type Row } from './row/row.ts';

/**
 * What is wrong with a row that is about to be stored: the paths of the fields, none when it is right. A kind without
 * a schema is kept as it came (D-7), as long as no key of it can reach a prototype.
 */
export function rowProblems(row: Row): string[] {
	const bad = Object.keys(flatten(row.doc)).filter((key) => !isFieldKey(key));
	if (bad.length) return bad;
	const schema = KINDS[row.kind];
	const parsed = schema && v.safeParse(schema, row.doc);
	return !parsed || parsed.success ? [] : parsed.issues.map((issue) => v.getDotPath(issue) ?? '');
}
