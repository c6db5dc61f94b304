import { TEXT_FIELDS } from '$lib/domain/contact-file/contact-draft.ts';
import type { Messages } from '$lib/i18n/catalog.ts';
import { labelText } from './customer-words.ts';

/** `birthday`, `anniversary (hebrew)`: what an import calls a date that it could only keep as its text. */
const REFUSED_DATE = /^(birthday|anniversary|occasion)(?: \((.+)\))?$/;

/**
 * The name of an own field as it is shown. What an import had no place for stands under a key of ours, which is said in
 * the reader's language; every other name is the user's own and shown as it was written.
 */
export function ownFieldName(words: { t: Messages }, label: string): string {
	const { occasion, form } = words.t.customer;
	const [, type, calendar] = REFUSED_DATE.exec(label) ?? [];
	if (type) {
		const name = occasion.types[type === 'occasion' ? 'other' : (type as 'birthday' | 'anniversary')];
		return [name, calendar].filter(Boolean).join(' · ');
	}
	const field = TEXT_FIELDS.find((name) => name === label);
	return field && field !== 'sourceId' ? form[field] : labelText(words, label);
}
