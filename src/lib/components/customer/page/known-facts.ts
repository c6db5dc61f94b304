import type { Customer } from '../../../domain/customer/customer.ts';
import { FACT_KINDS, type FactKind } from '../../../domain/fact/fact-kinds.ts';
import type { Fact } from '../../../domain/fact/fact.ts';
import type { PastValue } from '../../../queries/customer-file.ts';

/** What is known of one kind: the facts that hold, and what was known before, the newest first (F3). */
export type KnownFacts = { about: FactKind; current: Fact[]; earlier: Fact[] };

/** The facts of a file by kind, in the order of `FACT_KINDS`; kinds without any are left out. */
export function knownFacts(facts: Customer['facts'], past: readonly PastValue[]): KnownFacts[] {
	const current = Object.values(facts ?? {});
	const earlier = past.flatMap(({ field, value }) =>
		field.startsWith('facts.') && isFact(value) ? [value] : []
	);
	return (Object.keys(FACT_KINDS) as FactKind[])
		.map((about) => {
			const holds = current
				.filter((fact) => fact.about === about)
				.sort((a, b) => (a.from.day < b.from.day ? 1 : -1));
			const said = new Set(holds.map(({ text }) => text));
			const before = earlier.filter(({ about: other, text }) => {
				if (other !== about || said.has(text)) return false;
				said.add(text);
				return true;
			});
			return { about, current: holds, earlier: before };
		})
		.filter(({ current, earlier }) => current.length || earlier.length);
}

/** History may come from a later version of the app, so its values are looked at. */
function isFact(value: unknown): value is Fact {
	const fact = value as Partial<Fact> | null;
	return (
		typeof fact?.text === 'string' && typeof fact.about === 'string' && typeof fact.from?.day === 'string'
	);
}
