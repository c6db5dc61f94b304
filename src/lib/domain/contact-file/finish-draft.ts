import { err, ok, type Result } from '../kernel/result.ts';
import type { Address } from '../customer/customer.ts';
import { TEXT_FIELDS, type ContactDraft } from './contact-draft.ts';
import { repeatsParts } from './names.ts';
import type { Reason, Report } from './report.ts';
import { cleanText, MAX_FIELD_BYTES } from './text/clean-text.ts';
import { splitHanName } from './text/han-name.ts';

/** A name longer than this is no name: the field was broken, and a list cannot show it. */
export const MAX_NAME_LENGTH = 1000;
/** Most phones, tags, own fields… of one contact; a row of a book may hold 64 KB a field and must stay quick to show. */
export const MAX_VALUES = 500;

const NAMES = [
	'familyName',
	'givenName',
	'middleName',
	'namePrefix',
	'nameSuffix',
	'nickname',
	'fullName',
	'company'
] as const;

/**
 * The last step of every reader: values cleaned and without repetitions, the name in its parts, and a contact that nobody
 * could find again (no name, phone or e-mail) turned away. `namesAreExact`: this app wrote the names, nothing is to be guessed.
 */
export function finishDraft(
	raw: ContactDraft,
	report: Report,
	namesAreExact = false
): Result<ContactDraft, Reason[]> {
	const draft = cleanDraft(raw, report);
	const longest = Math.max(...NAMES.map((field) => draft[field]?.length ?? 0));
	if (longest > MAX_NAME_LENGTH)
		return err([{ type: 'name-too-long', length: longest, limit: MAX_NAME_LENGTH }]);
	const count = Math.max(...COLLECTIONS.map((name) => draft[name].length));
	if (count > MAX_VALUES) return err([{ type: 'too-many-values', count, limit: MAX_VALUES }]);
	if (!namesAreExact) settleName(draft);
	if (!NAMES.some((field) => draft[field])) {
		const stand = draft.phones[0]?.typed ?? draft.emails[0]?.address;
		if (stand === undefined) return err([{ type: 'no-name' }]);
		draft.fullName = stand.slice(0, MAX_NAME_LENGTH);
		report.warn({ type: 'name-taken-from', line: draft.line, from: draft.phones[0] ? 'phone' : 'email' });
	}
	return ok(draft);
}

const COLLECTIONS = [
	'phones',
	'emails',
	'addresses',
	'links',
	'occasions',
	'facts',
	'tags',
	'ownFields'
] as const;

function cleanDraft(raw: ContactDraft, report: Report): ContactDraft {
	let controls = false;
	const clean = (text: string, field: string) => {
		const cleaned = cleanText(text);
		if (cleaned.removedControls) controls = true;
		if (cleaned.cut) report.warn({ type: 'value-cut', line: raw.line, field, limit: MAX_FIELD_BYTES });
		return cleaned.text;
	};
	/** Cleans the texts of one element; those that become empty are left out. */
	const element = <T extends object>(value: T, field: string): T => {
		const entries = Object.entries(value).map(([key, part]) => [
			key,
			typeof part === 'string' ? clean(part, field) : part
		]);
		return Object.fromEntries(entries.filter(([, part]) => part !== '')) as T;
	};
	const all = <T extends object>(values: T[], field: string, needed: keyof T | null) =>
		unique(
			values
				.map((value) => element(value, field))
				.filter((value) => needed === null || value[needed] !== undefined)
		);

	const draft: ContactDraft = {
		line: raw.line,
		phones: all(raw.phones, 'phones', 'typed'),
		emails: all(raw.emails, 'emails', 'address'),
		addresses: all<Address>(raw.addresses, 'addresses', null).filter((address) =>
			Object.keys(address).some((part) => part !== 'label')
		),
		links: all(raw.links, 'links', 'url'),
		occasions: all(raw.occasions, 'occasions', 'date'),
		facts: all(raw.facts, 'facts', 'text'),
		tags: all(raw.tags, 'tags', 'text'),
		ownFields: all(raw.ownFields, 'ownFields', 'value').filter((field) => field.label !== undefined)
	};
	for (const field of TEXT_FIELDS) {
		const text = raw[field] === undefined ? '' : clean(raw[field], field);
		if (text !== '') draft[field] = text;
	}
	if (raw.tier) draft.tier = element(raw.tier, 'tier');
	if (controls) report.warn({ type: 'control-characters-removed', line: raw.line });
	return draft;
}

function unique<T>(values: T[]): T[] {
	if (values.length < 2) return values;
	const seen = new Set<string>();
	return values.filter((value) => {
		const key = JSON.stringify(value);
		return !seen.has(key) && seen.add(key);
	});
}

/** A whole name that only repeats the parts or the company is dropped; a Chinese name in one piece is cut into its parts. */
function settleName(draft: ContactDraft): void {
	const { familyName, givenName, middleName, fullName, company } = draft;
	if (
		fullName !== undefined &&
		(repeatsParts(fullName, draft) || (fullName === company && !familyName && !givenName))
	) {
		delete draft.fullName;
	}
	if (middleName !== undefined || (familyName && givenName)) return;
	const whole = familyName ?? givenName ?? draft.fullName;
	const split = whole === undefined ? null : splitHanName(whole.replace(/\s/g, ''));
	if (!split) return;
	if (draft.fullName === whole) delete draft.fullName;
	Object.assign(draft, split);
}
