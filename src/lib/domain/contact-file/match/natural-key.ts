import { foldEmail, phoneKey } from '../customer-from-draft.ts';
import type { ContactDraft } from '../contact-draft.ts';
import { nameKeys } from '../names.ts';
import { isOneOfItsKind } from './source-id.ts';

/**
 * What makes a person of a file the same on every phone: the id from the source, with the name where others may have that
 * id too, else name, numbers and addresses; of somebody without either, name, company and birthdays. The row id of an
 * imported customer is `hashId(book, 'customer', naturalKey)`.
 */
export function naturalKey(draft: ContactDraft): string {
	const { sourceId } = draft;
	const name = nameKeys(draft)[0] ?? '';
	if (sourceId !== undefined)
		return isOneOfItsKind(sourceId) ? `id\n${sourceId}` : `id\n${sourceId}\n${name}`;
	const reach = [
		...draft.phones.map(phoneKey),
		...draft.emails.map(({ address }) => foldEmail(address))
	].sort();
	if (reach.length > 0) return ['reach', name, ...reach].join('\n');
	const birthdays = draft.occasions
		.filter(({ type }) => type === 'birthday')
		.map(({ date: { calendar, year = 0, month, day, leap = false } }) =>
			[calendar, year, month, day, leap].join(' ')
		);
	return ['name', name, draft.company ?? '', ...birthdays.sort()].join('\n');
}
