import { FACT_KINDS, type FactKind } from '../../../domain/fact/fact-kinds.ts';
import { isId } from '../../../domain/kernel/id.ts';
import { occasionForm } from '../../occasion/occasion-form.ts';
import type { CustomerForm, FactLine } from './customer-form.ts';
import { ENTRY_KEYS, entryOf, type EntryCollection } from './form-entries.ts';

/**
 * A kept draft as a form: what an older version of the app wrote otherwise is left out, what it did not know yet is
 * as in `blank`.
 */
export function restoredForm(blank: CustomerForm, kept: unknown): CustomerForm {
	if (!isMap(kept)) return blank;
	const form = filled(blank, kept);
	const lines = (name: string) => (Array.isArray(kept[name]) ? kept[name].filter(isLine) : []);
	const collections = (Object.keys(ENTRY_KEYS) as EntryCollection[]).map((name) => [
		name,
		lines(name).map((line) => filled(entryOf(name, line.id), line))
	]);
	return {
		...form,
		tier: isMap(kept.tier) ? filled(blank.tier, kept.tier) : blank.tier,
		...Object.fromEntries(collections),
		occasions: lines('occasions').map((line) => filled(occasionForm(line.id), line)),
		facts: lines('facts').flatMap(factLine)
	};
}

function factLine({ id, about, text }: Line): FactLine[] {
	const isKnown = typeof about === 'string' && Object.hasOwn(FACT_KINDS, about);
	return isKnown && typeof text === 'string' ? [{ id, about: about as FactKind, text }] : [];
}

type Line = Record<string, unknown> & { id: CustomerForm['manager'] };

/** `blank` with the plain values of the same type that stand in `kept`. */
function filled<T extends object>(blank: T, kept: Record<string, unknown>): T {
	const same = Object.entries(blank).filter(
		([name, value]) => typeof value !== 'object' && typeof kept[name] === typeof value
	);
	return { ...blank, ...Object.fromEntries(same.map(([name]) => [name, kept[name]])) };
}

function isMap(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLine(value: unknown): value is Line {
	return isMap(value) && isId(value.id);
}
