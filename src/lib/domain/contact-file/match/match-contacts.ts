import type { Customer } from '../../customer/customer.ts';
import type { Id } from '../../kernel/id.ts';
import type { ContactDraft } from '../contact-draft.ts';
import { MAX_VALUES } from '../finish-draft.ts';
import { elementId, ownFieldKey } from '../customer-from-draft.ts';
import { additions, withChanges, type Changes, type Conflict } from './additions.ts';
import { naturalKey } from './natural-key.ts';
import { newPersonIndex, type Person } from './person-index.ts';
import { ownSourceId } from './source-id.ts';

/**
 * A customer of the book; `deleted` ones are matched too, so that an import does not bring them back. `withdrawn` are those who
 * went with an import that was undone, by a name for how they were left: nobody decided against them, and nothing of what it
 * brought counts any more.
 */
export type Existing = { id: Id; customer: Customer; deleted?: boolean; withdrawn?: Id };

/** What an import would do with one contact of a file. */
export type Match =
	/** `anew`: under the row of somebody who was withdrawn. */
	| { type: 'new'; id: Id; customer: Customer; anew?: Id }
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
 * overwritten, nor is what an earlier contact of the file adds. The result has one entry per draft, in their order.
 */
export function matchContacts(
	drafts: readonly ContactDraft[],
	existing: Iterable<Existing>,
	matching: Matching
): Match[] {
	const people = collapse(drafts, matching);
	const whoIs = findAll(
		people.filter((person): person is FilePerson => !('of' in person)),
		existing
	);
	const left = new Map<Id, Customer>();
	return people.map((person) => {
		if ('of' in person) return { type: 'repeated', of: person.of };
		const found = whoIs.get(person);
		if (!found) return { type: 'new', id: person.id, customer: person.customer };
		const { id } = found;
		const customer = fromElsewhere(person.customer, id);
		if (found.deleted && found.withdrawn) return { type: 'new', id, customer, anew: found.withdrawn };
		if (found.deleted) return { type: 'deleted', id, customer };
		const mine = left.get(id) ?? found.customer;
		const { changes, conflicts } = additions(mine, customer);
		if (Object.keys(changes).length === 0) return { type: 'same', id, conflicts };
		left.set(id, withChanges(mine, changes));
		return { type: 'update', id, customer, changes, conflicts };
	});
}

/**
 * Whom of the book each person is: somebody who is here before a double who was deleted. Where nothing but the name says
 * so, a customer is one person of the file at most, and nobody whom another one is for certain.
 */
function findAll(people: readonly FilePerson[], existing: Iterable<Existing>): Map<FilePerson, Existing> {
	const [here, gone] = [newPersonIndex<Existing>(false), newPersonIndex<Existing>(false)];
	for (const customer of existing) (customer.deleted ? gone : here).add(customer);
	const whoIs = new Map<FilePerson, Existing>();
	const taken = new Set<Existing>();
	const take = (person: FilePerson, found: Existing | undefined) => {
		if (!found) return;
		whoIs.set(person, found);
		taken.add(found);
	};
	for (const person of people) take(person, here.findByKey(person) ?? gone.findByKey(person));
	const isFree = (customer: Existing) => !taken.has(customer);
	for (const person of people)
		if (!whoIs.has(person)) take(person, here.findByName(person, isFree) ?? gone.findByName(person, isFree));
	return whoIs;
}

/** The name that our own export gave a row is nothing new to it. */
function fromElsewhere(customer: Customer, id: Id): Customer {
	if (customer.sourceId !== ownSourceId(id)) return customer;
	const { sourceId: _, ...rest } = customer;
	return rest;
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
		const first = file.findByKey(person) ?? file.findByName(person);
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
