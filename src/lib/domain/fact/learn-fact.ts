import { hashId, type Id } from '../kernel/id.ts';
import { FACT_KINDS, type FactKind } from './fact-kinds.ts';
import type { Fact, Provenance } from './fact.ts';

/**
 * The field that holds a newly learnt fact, and its value. Of a kind that a customer has one of, the new fact takes
 * the old one's place (which goes to history, F3); of the others, the same words make the same element.
 */
export function learnFact(about: FactKind, text: string, from: Provenance): [string, Fact] {
	const trimmed = text.trim();
	return [`facts.${factId(about, trimmed)}`, { about, text: trimmed, from }];
}

/** The element of a customer's facts that a fact lives in, on whatever phone it was learnt or imported. */
export function factId(about: FactKind, text: string): Id {
	return FACT_KINDS[about] === 'one' ? hashId('fact', about) : hashId('fact', about, text);
}
