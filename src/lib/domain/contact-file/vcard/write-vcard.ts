import type { Customer, Address } from '../../customer/customer.ts';
import type { Id } from '../../kernel/id.ts';
import { displayName } from '../../name/display.ts';
import { ownSourceId } from '../match/source-id.ts';
import { escapeText, quoteParam } from './escaping.ts';
import { typesOfLabel } from './labels.ts';
import { occasionLines } from './write-occasions.ts';

/**
 * vCard 4.0 of customers, ready to be saved as one `.vcf` file (CRLF line ends, lines of at most 75 bytes).
 * What vCard has no property for goes into `X-RAPPORT-…`, so that reading the file gives the same customers, except for the
 * provenance of facts, parsed phone numbers and the manager, which belong to the book. A customer without an id from its
 * source gets `urn:uuid:` and its row id as UID.
 */
export function writeVcard(customers: readonly { id: Id; customer: Customer }[]): string {
	return customers
		.flatMap(({ id, customer }) => cardLines(id, customer))
		.map((line) => foldLine(line) + '\r\n')
		.join('');
}

/** Counts the groups that tie a label to its property. */
export type Groups = { next(): string };

function cardLines(id: Id, customer: Customer): string[] {
	let group = 0;
	const groups: Groups = { next: () => `item${++group}` };
	return [
		'BEGIN:VCARD',
		'VERSION:4.0',
		'PRODID:-//Rapport//EN',
		`UID:${escapeText(customer.sourceId ?? ownSourceId(id))}`,
		...nameLines(customer),
		...text('ORG', customer.company ?? customer.department, () =>
			[customer.company, customer.department].map((part) => escapeText(part ?? '')).join(';')
		),
		...text('TITLE', customer.role),
		...text('NOTE', customer.note),
		...values(customer.phones).flatMap((phone) =>
			labelled(groups, 'TEL', phone.label, escapeText(phone.typed))
		),
		...values(customer.emails).flatMap((email) =>
			labelled(groups, 'EMAIL', email.label, escapeText(email.address))
		),
		...values(customer.addresses).flatMap((address) => addressLines(groups, address)),
		...values(customer.links).flatMap((link) => labelled(groups, 'URL', link.label, escapeText(link.url))),
		...values(customer.tags).map((tag) => `CATEGORIES:${escapeText(tag.text)}`),
		...occasionLines(values(customer.occasions), groups),
		...tierLine(customer),
		...values(customer.facts).map(
			(fact) => `X-RAPPORT-FACT;X-RAPPORT-ABOUT=${fact.about}:${escapeText(fact.text)}`
		),
		...values(customer.ownFields).map(
			(field) => `X-RAPPORT-FIELD;X-RAPPORT-LABEL=${quoteParam(field.label)}:${escapeText(field.value)}`
		),
		'END:VCARD'
	];
}

/** FN has to be there; its parameter says whether it is a name of its own or only the parts put together. */
function nameLines(customer: Customer): string[] {
	const { familyName, givenName, middleName, namePrefix, nameSuffix, fullName } = customer;
	const parts = [familyName, givenName, middleName, namePrefix, nameSuffix];
	const shown = fullName ?? displayName(customer, 'given-first');
	return [
		`FN;X-RAPPORT-NAME=${fullName === undefined ? 'derived' : 'whole'}:${escapeText(shown)}`,
		...(parts.some((part) => part) ? [`N:${parts.map((part) => escapeText(part ?? '')).join(';')}`] : []),
		...text('NICKNAME', customer.nickname),
		...text('X-PHONETIC-LAST-NAME', customer.familyReading),
		...text('X-PHONETIC-FIRST-NAME', customer.givenReading)
	];
}

function addressLines(
	groups: Groups,
	{ label, text: whole, street, city, region, postcode, country }: Address
): string[] {
	const parts = ['', '', street, city, region, postcode, country].map((part) => escapeText(part ?? ''));
	const params = whole === undefined ? '' : `;LABEL=${quoteParam(whole)}`;
	return labelled(groups, 'ADR', label, parts.join(';'), params);
}

function tierLine({ tier }: Customer): string[] {
	if (!tier) return [];
	const reason = tier.reason === undefined ? '' : `;X-RAPPORT-REASON=${quoteParam(tier.reason)}`;
	const until = tier.until === undefined ? '' : `;X-RAPPORT-UNTIL=${tier.until}`;
	return [`X-RAPPORT-TIER${reason}${until}:${tier.value}`];
}

function text(name: string, value: string | undefined, write = () => escapeText(value!)): string[] {
	return value === undefined ? [] : [`${name}:${write()}`];
}

/** A property with its label as TYPE where vCard has one, else as an X-ABLabel of the same group, which phones show. */
export function labelled(
	groups: Groups,
	name: string,
	label: string | undefined,
	value: string,
	params = ''
): string[] {
	if (label === undefined) return [`${name}${params}:${value}`];
	const types = typesOfLabel(label);
	if (types) return [`${name};TYPE=${types.join(',')}${params}:${value}`];
	const group = groups.next();
	return [`${group}.${name}${params}:${value}`, `${group}.X-ABLabel:${escapeText(label)}`];
}

function values<T>(collection: Record<string, T> | undefined): T[] {
	return Object.values(collection ?? {});
}

const utf8 = new TextEncoder();

/** Lines of at most 75 bytes (RFC 6350 §3.2), cut between characters, each further one after a blank. */
function foldLine(line: string): string {
	if (line.length <= 25 || utf8.encode(line).length <= 75) return line;
	const folded: string[] = [];
	let current = '';
	let bytes = 0;
	for (const character of line) {
		const size = utf8Size(character.codePointAt(0)!);
		// The blank that begins a further line counts.
		if (bytes + size > (folded.length === 0 ? 75 : 74)) {
			folded.push(current);
			current = '';
			bytes = 0;
		}
		current += character;
		bytes += size;
	}
	return [...folded, current].join('\r\n ');
}

function utf8Size(code: number): number {
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
