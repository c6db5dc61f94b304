import type { FactKind } from '../../fact/fact-kinds.ts';
import type { Occasion, OccasionDate } from '../../occasion/occasion.ts';
import type { TextField } from '../contact-draft.ts';

export const ADDRESS_PARTS = ['text', 'street', 'city', 'region', 'postcode', 'country'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/**
 * What a column of a table holds. Columns of one `slot` belong together: `Phone 1 - Label` names what `Phone 1 - Value` holds,
 * and the parts of an address are one address.
 */
export type ColumnMeaning =
	| { as: 'text'; field: TextField }
	| { as: 'phone' | 'email' | 'link' | 'own'; label?: string; slot?: string }
	| { as: 'address'; part: AddressPart; slot: string; label?: string }
	| { as: 'date'; type: Occasion['type']; calendar?: OccasionDate['calendar']; slot?: string }
	/** Tells in which calendar the birthday beside it is given. */
	| { as: 'calendar' }
	| { as: 'fact'; about: FactKind; label?: string; slot?: string }
	| { as: 'tag' }
	| { as: 'tier' }
	| { as: 'photo' }
	| { as: 'label'; slot: string };
