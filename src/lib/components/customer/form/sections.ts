import { isBlankEntry, type EntryCollection } from './form-entries.ts';
import type { CustomerForm } from './customer-form.ts';

/** The parts of the form beyond name and phone, in their order; folded away until they hold something or are asked for. */
export const SECTIONS = [
	'emails',
	'work',
	'names',
	'occasions',
	'addresses',
	'facts',
	'tier',
	'tags',
	'note',
	'links',
	'ownFields',
	'manager'
] as const;
export type Section = (typeof SECTIONS)[number];

/** Whether a part holds anything, so that it is shown without being asked for. */
export function hasContent(form: CustomerForm, section: Section): boolean {
	switch (section) {
		case 'work':
			return Boolean(form.company || form.department || form.role);
		case 'names':
			return Boolean(form.middleName || form.namePrefix || form.nameSuffix || form.nickname || form.fullName);
		case 'tier':
			return form.tier.value !== '';
		case 'note':
			return form.note !== '';
		case 'occasions':
		case 'facts':
			return form[section].length > 0;
		case 'tags':
			return form.newTag !== '' || hasEntries(form, section);
		case 'manager':
			return false;
		default:
			return hasEntries(form, section);
	}
}

function hasEntries(form: CustomerForm, name: EntryCollection): boolean {
	return form[name].some((entry) => !isBlankEntry(name, entry));
}
