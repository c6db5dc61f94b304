import type { ColumnMeaning } from '$lib/domain/contact-file/table/column-meaning.ts';
import { FACT_KINDS, type FactKind } from '$lib/domain/fact/fact-kinds.ts';
import type { Chapters } from '$lib/i18n/catalog.ts';

type Meanings = Chapters['importing']['columns']['meanings'];
/** Readers understand these too, but nobody is asked for them. */
type Plain = Exclude<keyof Meanings, 'sourceId' | 'date' | 'calendar' | 'photo'>;
/** `as` stands for what the reader understood when none of the others says it. */
export type ColumnChoice = Plain | FactKind | 'as' | 'own' | 'skip';
export type Column = { header: string; meaning: ColumnMeaning | null };

/** What a person can say of a column; readers understand more than can be asked. */
const MEANINGS: [Plain, ColumnMeaning][] = [
	['fullName', { as: 'text', field: 'fullName' }],
	['familyName', { as: 'text', field: 'familyName' }],
	['givenName', { as: 'text', field: 'givenName' }],
	['nickname', { as: 'text', field: 'nickname' }],
	['company', { as: 'text', field: 'company' }],
	['department', { as: 'text', field: 'department' }],
	['role', { as: 'text', field: 'role' }],
	['phone', { as: 'phone' }],
	['email', { as: 'email' }],
	['address', { as: 'address', part: 'text', slot: '' }],
	['link', { as: 'link' }],
	['birthday', { as: 'date', type: 'birthday' }],
	['lunarBirthday', { as: 'date', type: 'birthday', calendar: 'chinese' }],
	['anniversary', { as: 'date', type: 'anniversary' }],
	['tag', { as: 'tag' }],
	['tier', { as: 'tier' }],
	['note', { as: 'text', field: 'note' }]
];

export const plainChoices = MEANINGS.map(([choice]) => choice);
export const factChoices = Object.keys(FACT_KINDS) as FactKind[];

/** The choice that says what a column was taken for. */
export function choiceOf(meaning: ColumnMeaning | null): ColumnChoice {
	if (!meaning) return 'skip';
	if (meaning.as === 'own') return 'own';
	if (meaning.as === 'fact') return meaning.about;
	return MEANINGS.find(([, other]) => gist(other) === gist(meaning))?.[0] ?? 'as';
}

/** The meaning behind a choice. Where it says what was understood anyway, labels and slots stay. */
export function meaningOf(
	choice: ColumnChoice,
	{ header, meaning }: Column,
	index: number
): ColumnMeaning | null {
	if (choice === choiceOf(meaning)) return meaning;
	if (choice === 'own') return { as: 'own', label: header.trim() || `#${index + 1}` };
	if (choice in FACT_KINDS) return { as: 'fact', about: choice as FactKind };
	const chosen = MEANINGS.find(([other]) => other === choice)?.[1] ?? null;
	// Two address columns chosen by hand are two addresses.
	return chosen?.as === 'address' ? { ...chosen, slot: `column${index}` } : chosen;
}

/** What a column holds, whatever it is called and belongs to: a mobile number is a phone. */
function gist(meaning: ColumnMeaning): string {
	const { label, slot, ...rest } = meaning as ColumnMeaning & { label?: string; slot?: string };
	void [label, slot];
	return JSON.stringify(rest, Object.keys(rest).sort());
}
