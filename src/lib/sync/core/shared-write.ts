import type { Id } from '../../domain/kernel/id.ts';
import { LIFE, type Fields, type Op } from './op.ts';

/**
 * Planned ops as a shared book sends them: numbered behind `last` (P-2), each with the `base_rev` that its author saw.
 * That is the server's rev of the row, but for a field with an op that still waits: what was seen there is the author's own
 * value, which hides whatever the server has said since, so that its `base_rev` goes on (C-1). An op that would need two of
 * them becomes two.
 */
export function opsToShare(
	planned: readonly Op[],
	{
		last,
		revOf,
		pendingOf
	}: { last: number; revOf: (id: Id) => number; pendingOf: (id: Id) => readonly Op[] }
): Op[] {
	const made: Op[] = [];
	for (const op of planned) {
		const before = [...pendingOf(op.id), ...made.filter(({ id }) => id === op.id)];
		const seen = (field: string) =>
			before.findLast(({ fields }) => field in fields)?.base_rev ?? revOf(op.id);
		// What brings a row back goes first: the rest would be written into a deleted one (C-4).
		const keys = Object.keys(op.fields).sort((a, b) => Number(b === LIFE) - Number(a === LIFE));
		const groups = Map.groupBy(keys, seen);
		if (!groups.size) groups.set(revOf(op.id), []);
		let isFirst = true;
		for (const [base_rev, keys] of groups) {
			const { create, ...rest } = op;
			made.push({
				...rest,
				op_no: last + made.length + 1,
				base_rev,
				...(create && isFirst && { create }),
				fields: pick(op.fields, keys),
				was: pick(op.was, keys)
			});
			isFirst = false;
		}
	}
	return made;
}

function pick(fields: Fields, keys: readonly string[]): Fields {
	return Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));
}
