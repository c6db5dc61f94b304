import type { Customer } from '../../customer/customer.ts';
import type { Id } from '../../kernel/id.ts';
import type { ContactDraft } from '../contact-draft.ts';
import { MAX_VALUES } from '../finish-draft.ts';
import { elementId, ownFieldKey } from '../customer-from-draft.ts';
import { additions, withChanges, type Changes, type Conflict } from './additions.ts';
import { naturalKey } from './natural-key.ts';
import { newPersonIndex, type Person } from './person-index.ts';

/** A customer of the book; `deleted` ones are matched too, so that an import does not bring them back. */
export type Existing = { id: Id; customer: Customer; deleted?: boolean };

/** What an import would do with one contact of a file. */
export type Match =
	| { type: 'new'; id: Id; customer: Customer }
	/** Rapport already holds all of it, or other values that it keeps. */
	| { type: 'same'; id: Id; conflicts: Conflict[] }
	| { type: 'update'; id: Id; customer: Customer; changes: Changes; conflicts: Conflict[] }
	| { type: 'deleted'; id: Id; customer: Customer }
	/** The same person as an earlier contact of the file (`of`, an index), which took over what it adds. */
	| { type: 'repeated'; of: number };

export type Matching = {
	/** The row id of a new customer: `hashId(book, 'customer', key)`. */
	idOf: (naturalKey: string) => Id;
	toCustomer: (draft: ContactDraft) => Customer;
};

/**
 * Finds for each contact of a file who it is (I2). The same file twice adds nothing; values that stand in Rapport are never
 * overwritten. The result has one entry per draft, in their order.
 */
export function matchContacts(
	drafts: readonly ContactDraft[],
	existing: Iterable<Existing>,
	matching: Matching
): Match[] {
	const book = newPersonIndex<Existing>(false);
	for (const person of existing) book.add(person);
	const people = collapse(drafts, matching);
	return people.map((person) => {
		if ('of' in person) return { type: 'repeated', of: person.of };
		const found = book.find(person);
		if (!found) return { type: 'new', id: person.id, customer: person.customer };
		const { customer } = person;
		if (found.deleted) return { type: 'deleted', id: found.id, customer };
		const { changes, conflicts } = additions(found.customer, customer);
		if (Object.keys(changes).length === 0) return { type: 'same', id: found.id, conflicts };
		return { type: 'update', id: found.id, customer, changes, conflicts };
	});
}

type FilePerson = Person & { index: number };

/** One entry per draft: a person with what their repetitions add, or the index of the person whom a draft repeats. */
function collapse(
	drafts: readonly ContactDraft[],
	{ idOf, toCustomer }: Matching
): (FilePerson | { of: number })[] {
	const file = newPersonIndex<FilePerson>(true);
	return drafts.map((draft, index) => {
		const person: FilePerson = { index, id: idOf(naturalKey(draft)), customer: toCustomer(draft) };
		const first = file.find(person);
		// A broken file may tell of one person thousands of times; beyond a full customer the next one is another.
		if (!first || sizeOf(first.customer) + sizeOf(person.customer) > MAX_VALUES) {
			file.add(person);
			return person;
		}
		first.customer = combined(first.customer, person.customer);
		file.add(first, person);
		return { of: first.index };
	});
}

/** How many elements its collections hold. */
function sizeOf({ phones, emails, addresses, links, occasions, facts, tags, ownFields }: Customer): number {
	const collections = [phones, emails, addresses, links, occasions, facts, tags, ownFields];
	return collections.reduce((size, collection) => size + Object.keys(collection ?? {}).length, 0);
}

/** Both tellings of one person: what cannot stand beside the first stays as a further line of the note or as an own field. */
function combined(first: Customer, second: Customer): Customer {
	const { changes, conflicts } = additions(first, second);
	const customer = withChanges(first, changes);
	for (const { field, theirs } of conflicts) {
		if (field === 'note') customer.note = `${customer.note}\n${theirs}`;
		else {
			const own = { label: field, value: theirs };
			customer.ownFields = { ...customer.ownFields, [elementId('ownFields', ownFieldKey(own))]: own };
		}
	}
	return customer;
}
