import type { Customer } from '../../customer/customer.ts';
import { FACT_KINDS } from '../../fact/fact-kinds.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Id } from '../../kernel/id.ts';
import type { Occasion } from '../../occasion/occasion.ts';
import {
	addressKey,
	factKey,
	foldEmail,
	foldTag,
	occasionKey,
	ownFieldKey,
	phoneKey
} from '../customer-from-draft.ts';
import { nameKeys } from '../names.ts';
import { sameDate } from './person-index.ts';

/** A value of the file that was not taken because Rapport holds another one. */
export type Conflict = { field: string; mine: string; theirs: string };
/** Values by the keys of an op: `note`, or `phones.<element id>`. */
export type Changes = { [key: string]: string | object };
export type Additions = { changes: Changes; conflicts: Conflict[] };

const TEXTS = [
	'middleName',
	'namePrefix',
	'nameSuffix',
	'nickname',
	'familyReading',
	'givenReading',
	'company',
	'department',
	'role',
	'note'
] as const;

/**
 * What a customer of a file adds to one in Rapport. Nothing that stands there is changed, but for one thing: a date without a
 * year gets the year if all else is equal. An element that the file brought before and somebody changed since stays changed.
 */
export function additions(mine: Customer, theirs: Customer): Additions {
	const added: Additions = { changes: {}, conflicts: [] };
	addName(mine, theirs, added);
	for (const field of TEXTS) {
		const [have, comes] = [mine[field], theirs[field]];
		if (comes === undefined) continue;
		if (!have) added.changes[field] = comes;
		else if (have !== comes && !(field === 'note' && have.includes(comes))) {
			added.conflicts.push({ field, mine: have, theirs: comes });
		}
	}
	if (theirs.sourceId !== undefined && mine.sourceId === undefined) added.changes.sourceId = theirs.sourceId;
	if (theirs.tier && !mine.tier) added.changes.tier = theirs.tier;
	else if (theirs.tier && mine.tier && theirs.tier.value !== mine.tier.value) {
		added.conflicts.push({ field: 'tier', mine: mine.tier.value, theirs: theirs.tier.value });
	}
	addElements(
		'phones',
		mine.phones,
		theirs.phones,
		({ typed, e164 = '' }) => [phoneKey({ typed }), e164],
		added
	);
	addElements('emails', mine.emails, theirs.emails, ({ address }) => [foldEmail(address)], added);
	addElements('addresses', mine.addresses, theirs.addresses, (address) => [addressKey(address)], added);
	addElements('links', mine.links, theirs.links, ({ url }) => [url], added);
	addElements('tags', mine.tags, theirs.tags, (tag) => [foldTag(tag)], added);
	addElements('ownFields', mine.ownFields, theirs.ownFields, (field) => [ownFieldKey(field)], added);
	for (const [id, occasion] of elements(theirs.occasions)) addOccasion(id, occasion, mine, added);
	for (const [id, fact] of elements(theirs.facts)) addFact(id, fact, mine, added);
	return added;
}

/** The customer with the changes in it. */
export function withChanges(customer: Customer, changes: Changes): Customer {
	const changed: Customer = { ...customer };
	for (const [key, value] of Object.entries(changes)) {
		const [field, element] = key.split('.') as [string, string | undefined];
		changed[field] =
			element === undefined ? value : { ...(changed[field] as object | undefined), [element]: value };
	}
	return changed;
}

/** The name is one thing: taken as a whole where none stands, never mixed from two. */
function addName(mine: Customer, theirs: Customer, { changes, conflicts }: Additions): void {
	const fields = ['familyName', 'givenName', 'fullName'] as const;
	const stands = fields.some((field) => mine[field]);
	if (!stands) {
		for (const field of fields) if (theirs[field] !== undefined) changes[field] = theirs[field];
		return;
	}
	const [mineKeys, theirKeys] = [nameKeys(mine), nameKeys(theirs)];
	if (!theirKeys.some((key) => mineKeys.includes(key)) && fields.some((field) => theirs[field])) {
		conflicts.push({ field: 'name', mine: nameText(mine), theirs: nameText(theirs) });
	}
}

function nameText({ familyName, givenName, fullName }: Customer): string {
	return fullName ?? [familyName, givenName].filter(Boolean).join(' ');
}

function addElements<T extends object>(
	name: string,
	have: Record<Id, T> | undefined,
	come: Record<Id, T> | undefined,
	keys: (element: T) => string[],
	{ changes }: Additions
): void {
	const known = new Set(Object.values<T>(have ?? {}).flatMap(keys));
	for (const [id, element] of elements(come)) {
		const isKnown = keys(element).some((key) => key !== '' && known.has(key));
		if (!isKnown && !(have && id in have)) changes[`${name}.${id}`] = element;
	}
}

/** Nobody has two birthdays in one calendar: another date is a conflict, the same date only brings its year. */
function addOccasion(id: Id, theirs: Occasion, mine: Customer, { changes, conflicts }: Additions): void {
	const rivals = elements(mine.occasions).filter(
		([, { type, date }]) => type === theirs.type && date.calendar === theirs.date.calendar
	);
	if (rivals.some(([rivalId, rival]) => rivalId === id || occasionKey(rival) === occasionKey(theirs))) return;
	const sameDay = rivals.filter(([, rival]) => sameDate(rival.date, theirs.date));
	// A name that was given to it here makes no second one of it, where the file gives none.
	const same =
		sameDay.find(([, { label = '' }]) => label === (theirs.label ?? '')) ??
		(theirs.label ? undefined : sameDay[0]);
	if (same) {
		const [sameId, rival] = same;
		if (rival.date.year === undefined) changes[`occasions.${sameId}`] = { ...rival, date: theirs.date };
	} else if (theirs.type === 'birthday' && rivals[0]) {
		conflicts.push({ field: 'birthday', mine: dateText(rivals[0][1]), theirs: dateText(theirs) });
	} else changes[`occasions.${id}`] = theirs;
}

function dateText({ date: { year, month, day, leap } }: Occasion): string {
	return `${year ?? '–'}-${month}${leap ? 'L' : ''}-${day}`;
}

function addFact(id: Id, theirs: Fact, mine: Customer, { changes, conflicts }: Additions): void {
	const all = elements(mine.facts);
	if (all.some(([, fact]) => factKey(fact) === factKey(theirs))) return;
	const isOne = FACT_KINDS[theirs.about] === 'one';
	const rival = isOne ? all.find(([, { about }]) => about === theirs.about) : undefined;
	// An element that is here under other words was edited here.
	if (!isOne && all.some(([factId]) => factId === id)) return;
	if (rival) conflicts.push({ field: theirs.about, mine: rival[1].text, theirs: theirs.text });
	else changes[`facts.${id}`] = theirs;
}

function elements<T>(collection: Record<Id, T> | undefined): [Id, T][] {
	return Object.entries(collection ?? {}) as [Id, T][];
}
