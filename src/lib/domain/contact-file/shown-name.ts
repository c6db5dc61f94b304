import { displayName } from '../name/display.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { ImportContext } from './import-context.ts';

/** The name of a contact as lists will show it. */
export function shownName(draft: ContactDraft, { nameOrder = 'given-first' }: ImportContext): string {
	return displayName(draft, nameOrder);
}
