import type { ColumnMeaning } from '$lib/domain/contact-file/table/column-meaning.ts';
import type { Chapters } from '$lib/i18n/catalog.ts';

type Meanings = Chapters['importing']['columns']['meanings'];
/** `as` stands for what the reader understood when none of the others says it. */
export type ColumnChoice = keyof Meanings | 'own' | 'skip';

/** What a person can say of a column; readers understand more than can be asked. */
const MEANINGS: [Exclude<keyof Meanings, 'as'>, ColumnMeaning][] = [
	['fullName', { as: 'text', field: 'fullName' }],
	['familyName', { as: 'text', field: 'familyName' }],
	['givenName', { as: 'text', field: 'givenName' }],
	['nickname', { as: 'text', field: 'nickname' }],
	['company', { as: 'text', field: 'company' }],
	['department', { as: 'text', field: 'department' }],
	['role', { as: 'text', field: 'role' }],
	['phone', { as: 'phone' }],
	['email', { as: 'email' }],
	['address', { as: 'address', part: 'text', slot: 'address' }],
	['link', { as: 'link' }],
	['birthday', { as: 'date', type: 'birthday' }],
	['lunarBirthday', { as: 'date', type: 'birthday', calendar: 'chinese' }],
	['anniversary', { as: 'date', type: 'anniversary' }],
	['tag', { as: 'tag' }],
	['tier', { as: 'tier' }],
	['note', { as: 'text', field: 'note' }]
];

export const columnChoices = MEANINGS.map(([choice]) => choice);

/** The choice that says what a column was taken for. */
export function choiceOf(meaning: ColumnMeaning | null): ColumnChoice {
	if (!meaning) return 'skip';
	if (meaning.as === 'own') return 'own';
	const same = MEANINGS.find(([, other]) => JSON.stringify(other) === JSON.stringify(meaning));
	return same?.[0] ?? 'as';
}

/** The meaning behind a choice; `as` keeps what was understood. */
export function meaningOf(
	choice: ColumnChoice,
	{ header, meaning }: { header: string; meaning: ColumnMeaning | null },
	index: number
): ColumnMeaning | null {
	if (choice === 'skip') return null;
	if (choice === 'as') return meaning;
	if (choice === 'own') return { as: 'own', label: header.trim() || `#${index + 1}` };
	const [, chosen] = MEANINGS.find(([other]) => other === choice)!;
	// Two address columns are two addresses, unless the reader knew better.
	return chosen.as === 'address' ? { ...chosen, slot: `address${index}` } : chosen;
}
