import type { Address, Customer, OwnField } from '../customer/customer.ts';
import type { Provenance } from '../fact/fact.ts';
import { factId } from '../fact/learn-fact.ts';
import { hashId, type Id } from '../kernel/id.ts';
import type { Occasion } from '../occasion/occasion.ts';
import { phoneDigits } from '../phone/digits.ts';
import { ADDRESS_PARTS } from './table/column-meaning.ts';
import { TEXT_FIELDS, type ContactDraft, type DraftFact } from './contact-draft.ts';

export type ImportStamp = {
	manager: Id;
	/** Of the facts (F4): the import, its day and its person. */
	provenance: Provenance;
	/** E.164 of a number as it was typed, where it can be read. */
	phone: (typed: string) => string | undefined;
};

/**
 * The customer of a draft. Ids of elements are hashes of what they hold, so the same element of a second import has the same
 * id, and two phones that import the same file offline make the same rows.
 */
export function draftToCustomer(draft: ContactDraft, { manager, provenance, phone }: ImportStamp): Customer {
	const texts = Object.fromEntries(
		TEXT_FIELDS.flatMap((field) => (draft[field] === undefined ? [] : [[field, draft[field]]]))
	);
	return {
		...texts,
		manager,
		...(draft.tier ? { tier: draft.tier } : {}),
		...collect('phones', draft.phones, phoneKey, (value) => {
			const e164 = phone(value.typed);
			return e164 === undefined ? value : { ...value, e164 };
		}),
		...collect('emails', draft.emails, ({ address }) => foldEmail(address)),
		...collect('addresses', draft.addresses, addressKey),
		...collect('links', draft.links, ({ url }) => url),
		...collect('occasions', draft.occasions, occasionKey),
		...factsOf(draft.facts, provenance),
		...collect('tags', draft.tags, ({ text }) => text),
		...collect('ownFields', draft.ownFields, ownFieldKey)
	};
}

/** What makes two elements the same one, whatever their labels. */
export function phoneKey({ typed }: { typed: string }): string {
	return phoneDigits(typed) || typed;
}

export function foldEmail(address: string): string {
	return address.trim().toLowerCase();
}

export function foldTag({ text }: { text: string }): string {
	return text.toLowerCase();
}

export function addressKey(address: Address): string {
	return ADDRESS_PARTS.map((part) => address[part] ?? '').join('\n');
}

export function occasionKey({ type, label = '', date }: Occasion): string {
	const { calendar, year = 0, month, day, leap = false } = date;
	return [type, label, calendar, year, month, day, leap].join('\n');
}

export function factKey({ about, text }: DraftFact): string {
	return `${about}\n${text}`;
}

export function ownFieldKey({ label, value }: OwnField): string {
	return `${label}\n${value}`;
}

/** Facts live where `learnFact` would put them; a second one of a kind that has one place keeps a place of its own. */
function factsOf(drafts: readonly DraftFact[], from: Provenance): Pick<Customer, 'facts'> {
	const facts: NonNullable<Customer['facts']> = {};
	for (const fact of drafts) {
		const place = factId(fact.about, fact.text);
		const isTaken = facts[place] !== undefined && facts[place].text !== fact.text;
		facts[isTaken ? elementId('facts', factKey(fact)) : place] ??= { ...fact, from };
	}
	return drafts.length === 0 ? {} : { facts };
}

/** The id of an element that came from a file. */
export function elementId(collection: string, key: string): Id {
	return hashId(collection, key);
}

function collect<T, S>(
	name: string,
	elements: readonly T[],
	key: (element: T) => string,
	finish: (element: T) => S | T = (element) => element
): { [name: string]: Record<Id, S | T> } {
	const collected: Record<Id, S | T> = {};
	// The first of two equal elements stays: files put the preferred number first.
	for (const element of elements) collected[elementId(name, key(element))] ??= finish(element);
	return elements.length === 0 ? {} : { [name]: collected };
}
