import type { Address, CustomerTier, Email, Link, OwnField } from '../customer/customer.ts';
import type { FactKind } from '../fact/fact-kinds.ts';
import type { Occasion } from '../occasion/occasion.ts';

/** The fields of a draft that hold one text. */
export const TEXT_FIELDS = [
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
	'note',
	'sourceId'
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type DraftPhone = { label?: string; typed: string };
/** A fact before it has its provenance (F4): the import gives it. */
export type DraftFact = { about: FactKind; text: string };

/**
 * One person as a contact file tells of them: a customer without manager, ids and provenance.
 * Collections keep the order of the file.
 */
export type ContactDraft = { [field in TextField]?: string } & {
	/** Where it began: the line of a vCard, or the line of a table row, counted from 1. */
	line: number;
	tier?: CustomerTier;
	phones: DraftPhone[];
	emails: Email[];
	addresses: Address[];
	links: Link[];
	occasions: Occasion[];
	facts: DraftFact[];
	tags: { text: string }[];
	ownFields: OwnField[];
};

export function emptyDraft(line: number): ContactDraft {
	return {
		line,
		phones: [],
		emails: [],
		addresses: [],
		links: [],
		occasions: [],
		facts: [],
		tags: [],
		ownFields: []
	};
}

/** Adds an own field, so that a value without a place of its own is not lost. */
export function keepAsOwnField(draft: ContactDraft, label: string, value: string): void {
	if (value.trim() !== '') draft.ownFields.push({ label, value });
}

/** Fills a field of one text; another one that comes later is kept beside it. */
export function putText(draft: ContactDraft, field: TextField, text: string): void {
	if (text.trim() === '' || draft[field] === text) return;
	if (draft[field] === undefined) draft[field] = text;
	else keepAsOwnField(draft, field, text);
}

/** Groups that every Google account has say nothing about the person. */
export function addTag(draft: ContactDraft, text: string): void {
	const plain = text.replace(/^\*\s*/, '').trim();
	if (plain !== '' && !/^my\s?contacts$/i.test(plain)) draft.tags.push({ text: plain });
}
