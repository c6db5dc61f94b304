import type { Id } from '../../domain/kernel/id.ts';
import type { Value } from '../../domain/row/row.ts';
import { sameValue } from './diff.ts';

type Side = { value: Value; by: Id };
type Clash<S extends Side> = { of: Id; field: string; kept: S; lost: S };

/**
 * A clash as it is now (C-3), for whoever looks at it: `value` is what its field holds, `others` are all clashes that they have
 * not looked at. Whose value a colleague replaced by the other one is told so, with the sides turned; to everybody else
 * it is settled by what somebody wrote since, and null.
 */
export function asItStands<S extends Side, C extends Clash<S>>(
	clash: C & Clash<S>,
	{ value, others, me }: { value: Value; others: readonly Clash<S>[]; me: Id }
): C | null {
	const { lost } = clash;
	const kept = keptInTheEnd(clash, others);
	if (sameValue(value, kept.value)) return { ...clash, kept };
	const isTurned = sameValue(value, lost.value) && kept.by === me && lost.by !== me;
	return isTurned ? { ...clash, kept: lost, lost: kept } : null;
}

/** What stayed can have lost in its turn against a third value, that of somebody who had seen neither. */
function keptInTheEnd<S extends Side>(clash: Clash<S>, others: readonly Clash<S>[]): S {
	let { kept } = clash;
	const left = new Set(others.filter(({ of, field }) => of === clash.of && field === clash.field));
	left.delete(clash);
	for (let next; (next = [...left].find(({ lost }) => sameValue(lost.value, kept.value))); kept = next.kept)
		left.delete(next);
	return kept;
}
