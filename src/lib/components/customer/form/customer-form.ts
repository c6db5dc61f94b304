import type { Tier } from '../../../domain/customer/tier.ts';
import { hasName } from '../../../domain/customer/has-name.ts';
import type { Address, Customer, Email, Link, OwnField, Phone } from '../../../domain/customer/customer.ts';
import { cleanText } from '../../../domain/contact-file/text/clean-text.ts';
import type { FactKind } from '../../../domain/fact/fact-kinds.ts';
import type { Fact, Provenance } from '../../../domain/fact/fact.ts';
import { factId } from '../../../domain/fact/learn-fact.ts';
import { isDay } from '../../../domain/kernel/day.ts';
import { hashId, type Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { flatten } from '../../../domain/row/flatten.ts';
import type { Doc } from '../../../domain/row/row.ts';
import type { Occasion } from '../../../domain/occasion/occasion.ts';
import {
	isBlankOccasion,
	occasionForm,
	occasionOf,
	type OccasionForm
} from '../../occasion/occasion-form.ts';
import { checkForm, type FormProblem } from './form-problems.ts';
import {
	ENTRY_KEYS,
	elementsOf,
	entriesOf,
	isBlankEntry,
	TEXTS,
	type Entry,
	type EntryCollection,
	type TextName
} from './form-entries.ts';

/** A customer file as it is typed: plain values only, so that a draft can hold it. */
export type CustomerForm = Record<TextName, string> & {
	manager: Id;
	tier: { value: Tier | ''; reason: string; until: string };
	phones: Entry<'phones'>[];
	emails: Entry<'emails'>[];
	addresses: Entry<'addresses'>[];
	links: Entry<'links'>[];
	tags: Entry<'tags'>[];
	/** What stands in the line for a new tag: a draft holds it too, and saving takes it for one. */
	newTag: string;
	ownFields: Entry<'ownFields'>[];
	occasions: OccasionForm[];
	facts: FactLine[];
};
export type FactLine = { id: Id; about: FactKind; text: string };

/** What saving needs to know beside the form. */
export type FormContext = {
	/** The file as the form showed it at first; undefined for a new customer. */
	shown?: Customer;
	/** Who writes the facts down, and when (F4). */
	from: Provenance;
	/** The number as E.164; undefined where it cannot be read (the typed text is kept). */
	e164(typed: string): string | undefined;
};

export function formOf(customer: Partial<Customer> & { manager: Id }): CustomerForm {
	const { tier, phones, emails, addresses, links, tags, ownFields, occasions, facts } = customer;
	const texts = Object.fromEntries(TEXTS.map((name) => [name, customer[name] ?? '']));
	return {
		...(texts as Record<TextName, string>),
		manager: customer.manager,
		tier: { value: tier?.value ?? '', reason: tier?.reason ?? '', until: tier?.until ?? '' },
		phones: entriesOf('phones', phones),
		emails: entriesOf('emails', emails),
		addresses: entriesOf('addresses', addresses),
		links: entriesOf('links', links),
		tags: entriesOf('tags', tags),
		newTag: '',
		ownFields: entriesOf('ownFields', ownFields),
		occasions: Object.entries(occasions ?? {}).map(([id, occasion]) => occasionForm(id as Id, occasion)),
		facts: Object.entries(facts ?? {}).map(([id, { about, text }]) => ({ id: id as Id, about, text }))
	};
}

/**
 * The customer that the form says, or everything that is wrong with it. What was not touched stays exactly as it was,
 * fields that the form does not know included, so that saving writes only what was changed.
 */
export function customerOf(form: CustomerForm, context: FormContext): Result<Customer, FormProblem[]> {
	const { shown } = context;
	const problems = checkForm(form, context.from.day, shown && formOf(shown));
	if (problems.length) return err(problems);
	const customer: Customer = {
		...shown,
		...textsOf(form, shown),
		manager: form.manager,
		tier: tierOf(form, shown),
		phones: elementsOf('phones', form.phones, shown?.phones, ({ label, typed = '' }) => {
			const e164 = context.e164(typed);
			return { ...(label && { label }), typed, ...(e164 && { e164 }) } satisfies Phone;
		}),
		emails: elementsOf('emails', form.emails, shown?.emails, (texts) => texts as Email),
		addresses: elementsOf('addresses', form.addresses, shown?.addresses, (texts) => texts as Address),
		links: elementsOf('links', form.links, shown?.links, (texts) => texts as Link),
		tags: elementsOf('tags', form.tags, shown?.tags, (texts) => texts as { text: string }),
		ownFields: elementsOf(
			'ownFields',
			form.ownFields,
			shown?.ownFields,
			(texts) => ({ value: '', ...texts }) as OwnField
		),
		occasions: occasionsOf(form, context),
		facts: factsOf(form, context)
	};
	for (const name of Object.keys(customer)) if (customer[name] === undefined) delete customer[name];
	return hasName(customer) ? ok(customer) : err([{ at: 'name', type: 'no-name' }]);
}

/** Whether two states of a form say the same; lines without any words say nothing. */
export function sameForm(a: CustomerForm, b: CustomerForm): boolean {
	return JSON.stringify(withoutBlankLines(a)) === JSON.stringify(withoutBlankLines(b));
}

/** Whether two readings of a file hold the same, in whatever order. */
export function sameFile(a: Customer, b: Customer): boolean {
	const [flat, other] = [a, b].map((customer) => flatten(customer as unknown as Doc)) as [Doc, Doc];
	const names = Object.keys({ ...flat, ...other });
	return names.every((name) => JSON.stringify(flat[name]) === JSON.stringify(other[name]));
}

function withoutBlankLines(form: CustomerForm): CustomerForm {
	const kept = (Object.keys(ENTRY_KEYS) as EntryCollection[]).map((name) => {
		const lines: readonly Partial<Record<string, string>>[] = form[name];
		return [name, lines.filter((line) => !isBlankEntry(name, line))];
	});
	return {
		...form,
		...Object.fromEntries(kept),
		occasions: form.occasions.filter((line) => !isBlankOccasion(line)),
		facts: form.facts.filter(({ text }) => text.trim())
	};
}

function textsOf(form: CustomerForm, shown: Customer | undefined): Partial<Record<TextName, string>> {
	const texts = TEXTS.map((name) => {
		const before = shown?.[name];
		return [name, form[name] === (before ?? '') ? before : cleanText(form[name]).text || undefined];
	});
	return Object.fromEntries(texts);
}

function tierOf({ tier }: CustomerForm, shown: Customer | undefined): Customer['tier'] {
	if (!tier.value) return undefined;
	const reason = cleanText(tier.reason).text;
	const before = shown?.tier;
	const isSame =
		before?.value === tier.value &&
		(before.reason ?? '') === tier.reason &&
		(before.until ?? '') === tier.until;
	if (isSame) return before;
	return { value: tier.value, ...(reason && { reason }), ...(isDay(tier.until) && { until: tier.until }) };
}

function occasionsOf(form: CustomerForm, { shown, from }: FormContext): Customer['occasions'] {
	const occasions: Record<string, Occasion> = {};
	for (const line of form.occasions) {
		if (isBlankOccasion(line)) continue;
		const before = shown?.occasions?.[line.id];
		const isSame = before && JSON.stringify(occasionForm(line.id, before)) === JSON.stringify(line);
		const typed = isSame ? ok(before) : occasionOf(line, from.day);
		if (typed.ok) occasions[line.id] = typed.value;
	}
	return Object.keys(occasions).length ? occasions : undefined;
}

/** A fact in other words, or of another kind, is a new one with its own provenance; the old one goes to history (F3, F4). */
function factsOf(form: CustomerForm, { shown, from }: FormContext): Customer['facts'] {
	const facts: Record<string, Fact> = {};
	const isUntouched = ({ id, about, text }: FactLine) => {
		const before = shown?.facts?.[id];
		return before?.about === about && before.text === text;
	};
	for (const { id } of form.facts.filter(isUntouched)) facts[id] = shown!.facts![id]!;
	for (const line of form.facts.filter((line) => !isUntouched(line))) {
		const text = cleanText(line.text).text;
		if (text) facts[placeOf(line, text, facts)] ??= { about: line.about, text, from };
	}
	return Object.keys(facts).length ? facts : undefined;
}

/** Imports bring a second fact of a kind that a customer has one of: it does not go to where the first one stands. */
function placeOf({ id, about }: FactLine, text: string, facts: Record<string, Fact>): Id {
	const isFree = (place: Id) => {
		const there = facts[place];
		return !there || (there.about === about && there.text === text);
	};
	const places = [factId(about, text), id, hashId('fact', about, text)];
	return places.find(isFree)!;
}
