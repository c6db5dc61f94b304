import type { Row } from '../../domain/row/row.ts';
import type { Language } from '../../state/language.svelte.ts';

/** What a field is called: the words of its form, where it has one. `key` is `name` or `name.elementId`. */
export function fieldName(language: Language, key: string): string {
	const { form } = language.t.customer;
	const { fields } = language.chapter('sharing').sync;
	const name = key.split('.')[0]!;
	const own = fields as Record<string, string>;
	if (Object.hasOwn(own, name)) return own[name]!;
	const inForm = form as unknown as Record<string, unknown>;
	if (name === 'tier') return language.t.customer.tier;
	if (name.endsWith('Reading')) return fields.readings;
	return Object.hasOwn(inForm, name) && typeof inForm[name] === 'string' ? inForm[name] : fields.other;
}

/** The fields of a change, each name once, in words. */
export function fieldNames(language: Language, keys: readonly string[]): string {
	return language.format.list([...new Set(keys.map((key) => fieldName(language, key)))]);
}

export function kindName(language: Language, kind: Row['kind']): string {
	const { kinds } = language.chapter('sharing').sync;
	const known = kinds as Record<string, string>;
	return Object.hasOwn(known, kind) ? known[kind]! : kinds.other;
}
