import type { Customer } from '../../customer/customer.ts';
import type { Id } from '../../kernel/id.ts';
import type { Occasion } from '../../occasion/occasion.ts';
import { phoneDigits } from '../../phone/digits.ts';
import { foldEmail } from '../customer-from-draft.ts';
import { nameKeys } from '../names.ts';
import { isOneOfItsKind, ownSourceId } from './source-id.ts';

export type Person = { id: Id; customer: Customer };

/** Finds the person of a book whom a customer from a file is. */
export type PersonIndex<P extends Person> = {
	/** `known`: what is known of the person, where that is more than the entry says. */
	add(person: P, known?: Person): void;
	findByKey(person: Person): P | undefined;
	/** Somebody without phone and e-mail, among those who come into question. */
	findByName(person: Person, among?: (person: P) => boolean): P | undefined;
};

/**
 * By row id, then the id from the source (`isOneOfItsKind`: by itself), then name and phone, then name and e-mail. A phone
 * alone is not enough: families and offices share one. Somebody without phone and e-mail is known by the name if nothing
 * speaks against it; `strictly`: only if company and birthdays are equal, because a list may hold two people of one name.
 */
export function newPersonIndex<P extends Person>(strictly: boolean): PersonIndex<P> {
	const byKey = new Map<string, P>();
	const byName = new Map<string, P[]>();
	return {
		add(person, known = person) {
			for (const key of keysOf(known)) if (!byKey.has(key)) byKey.set(key, person);
			if (!isBare(known.customer)) return;
			for (const name of nameKeys(known.customer)) {
				const namesakes = byName.get(name);
				if (namesakes) namesakes.push(person);
				else byName.set(name, [person]);
			}
		},
		findByKey(person) {
			for (const key of keysOf(person)) {
				const found = byKey.get(key);
				if (found) return found;
			}
			return undefined;
		},
		findByName({ customer }, among = () => true) {
			if (!isBare(customer)) return undefined;
			const namesakes = new Set(nameKeys(customer).flatMap((name) => byName.get(name) ?? []));
			const same = [...namesakes].filter(
				(other) => among(other) && agree(other.customer, customer, strictly)
			);
			return same.length === 1 || strictly
				? same[0]
				: same.find((other) => agree(other.customer, customer, true));
		}
	};
}

/** In the order of their weight. */
function keysOf({ id, customer }: Person): string[] {
	return [`id ${id}`, `source ${ownSourceId(id)}`, ...contactKeys(customer)];
}

/** Asked for three times of each contact: by those of its file before and after it, and by the book. */
const contactKeysOf = new WeakMap<Customer, string[]>();

function contactKeys(customer: Customer): string[] {
	const known = contactKeysOf.get(customer);
	if (known) return known;
	const names = nameKeys(customer);
	const phones = Object.values(customer.phones ?? {}).map(({ typed, e164 }) => tail(e164 ?? typed));
	const emails = Object.values(customer.emails ?? {}).map(({ address }) => foldEmail(address));
	const pairs = (kind: string, values: string[]) =>
		values
			.filter((value) => value !== '')
			.flatMap((value) => names.map((name) => `${kind} ${name} ${value}`));
	const keys = [
		...sourceKeys(customer, [...names, ...phones, ...emails]),
		...pairs('phone', phones),
		...pairs('email', emails)
	];
	contactKeysOf.set(customer, keys);
	return keys;
}

/** An id that another program may have given somebody else counts only with something that agrees. */
function sourceKeys({ sourceId }: Customer, agreeing: readonly string[]): string[] {
	if (sourceId === undefined) return [];
	if (isOneOfItsKind(sourceId)) return [`source ${sourceId}`];
	return agreeing.filter((value) => value !== '').map((value) => `source ${sourceId} ${value}`);
}

/** The last eight digits: with and without country code and trunk zero they are the same; the name has to agree anyway. */
function tail(phone: string): string {
	return phoneDigits(phone).slice(-8);
}

function isBare({ phones, emails }: Customer): boolean {
	return Object.keys(phones ?? {}).length === 0 && Object.keys(emails ?? {}).length === 0;
}

function agree(one: Customer, other: Customer, strictly: boolean): boolean {
	const company = strictly
		? one.company === other.company
		: !one.company || !other.company || one.company === other.company;
	return (
		company &&
		(['gregorian', 'chinese'] as const).every((calendar) => {
			const [mine, theirs] = [birthday(one, calendar), birthday(other, calendar)];
			if (mine && theirs) return sameDate(mine.date, theirs.date, strictly);
			return !strictly || (!mine && !theirs);
		})
	);
}

function birthday({ occasions }: Customer, calendar: 'gregorian' | 'chinese'): Occasion | undefined {
	return Object.values(occasions ?? {}).find(
		({ type, date }) => type === 'birthday' && date.calendar === calendar
	);
}

/** A date without its year agrees with the same one that has it. */
export function sameDate(one: Occasion['date'], other: Occasion['date'], strictly = false): boolean {
	const years =
		one.year === other.year || (!strictly && (one.year === undefined || other.year === undefined));
	return (
		years &&
		one.calendar === other.calendar &&
		one.month === other.month &&
		one.day === other.day &&
		!one.leap === !other.leap
	);
}
