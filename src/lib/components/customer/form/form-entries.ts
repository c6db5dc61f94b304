import { cleanText } from '../../../domain/contact-file/text/clean-text.ts';
import type { Id } from '../../../domain/kernel/id.ts';

/** The fields of one line or one text, in the order they stand in the form. */
export const TEXTS = [
	'familyName',
	'givenName',
	'middleName',
	'namePrefix',
	'nameSuffix',
	'nickname',
	'fullName',
	'familyReading',
	'givenReading',
	'company',
	'department',
	'role',
	'note'
] as const;
export type TextName = (typeof TEXTS)[number];

/** The texts of one element of a collection, in the order they stand in the form. */
export const ENTRY_KEYS = {
	phones: ['label', 'typed'],
	emails: ['label', 'address'],
	addresses: ['label', 'text', 'street', 'city', 'region', 'postcode', 'country'],
	links: ['label', 'url'],
	tags: ['text'],
	ownFields: ['label', 'value']
} as const;
export type EntryCollection = keyof typeof ENTRY_KEYS;
export type Entry<C extends EntryCollection> = { id: Id } & Record<(typeof ENTRY_KEYS)[C][number], string>;

type Texts = Record<string, string | undefined>;

/** The elements of a collection as lines of the form. */
export function entriesOf<C extends EntryCollection>(
	name: C,
	elements: Record<string, Texts> | undefined
): Entry<C>[] {
	return Object.entries(elements ?? {}).map(([id, element]) => entryOf(name, id as Id, element));
}

export function entryOf<C extends EntryCollection>(name: C, id: Id, element: Texts = {}): Entry<C> {
	const texts = ENTRY_KEYS[name].map((key) => [key, element[key] ?? '']);
	return { id, ...Object.fromEntries(texts) } as Entry<C>;
}

/** The tags with those that were typed in one line, commas of any script between them; one that is there already is not added. */
export function withTags(tags: readonly Entry<'tags'>[], typed: string, newId: () => Id): Entry<'tags'>[] {
	const all = [...tags];
	for (const text of typed.split(/[,，、;；]/).map((part) => part.trim()))
		if (text && !all.some((tag) => tag.text === text)) all.push(entryOf('tags', newId(), { text }));
	return all;
}

/** Nothing was typed into it but, at most, a label. */
export function isBlankEntry(name: EntryCollection, texts: Texts): boolean {
	const own = (ENTRY_KEYS[name] as readonly string[]).filter(
		(key) => name === 'ownFields' || key !== 'label'
	);
	return own.every((key) => !texts[key]?.trim());
}

/**
 * The collection that the form's lines make, undefined when it is empty. A line that was not touched keeps its
 * element as it is, with whatever the form does not show; blank lines are left out.
 */
export function elementsOf<C extends EntryCollection, E extends object>(
	name: C,
	entries: readonly Entry<C>[],
	shown: Record<string, E> | undefined,
	make: (texts: Texts, entry: Entry<C>) => E
): Record<string, E> | undefined {
	const elements: Record<string, E> = {};
	for (const entry of entries) {
		if (isBlankEntry(name, entry)) continue;
		const before = shown?.[entry.id];
		elements[entry.id] =
			before && sameTexts(name, entry, before as Texts) ? before : make(textsOf(name, entry), entry);
	}
	return Object.keys(elements).length ? elements : undefined;
}

function sameTexts<C extends EntryCollection>(name: C, entry: Entry<C>, element: Texts): boolean {
	const texts = entry as Texts;
	return ENTRY_KEYS[name].every((key) => texts[key] === (element[key] ?? ''));
}

function textsOf<C extends EntryCollection>(name: C, entry: Entry<C>): Texts {
	const texts = entry as Texts;
	const filled = ENTRY_KEYS[name].flatMap((key) => {
		const text = cleanText(texts[key] ?? '').text;
		return text ? [[key, text]] : [];
	});
	return Object.fromEntries(filled);
}
