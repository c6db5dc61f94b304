import type { Book } from '../book/book.ts';
import type { Customer } from '../customer/customer.ts';
import { addressText } from '../customer/address-text.ts';
import { bareName, displayName } from '../name/display.ts';
import type { Readings } from '../name/readings/readings.ts';
import { hasHan, startsCjk } from '../name/script.ts';
import { spellings, type NameSounds } from '../name/sounds.ts';
import { phoneDigits } from '../phone/digits.ts';
import { FIELD, PHONE, READING } from '../search/separators.ts';
import type { Touchpoint } from '../touchpoint/touchpoint.ts';

/** How much of a customer's note and facts, and of the latest touchpoints' notes, is searched, in characters. */
const NOTES = 4000;
const TOUCHPOINT_NOTES = 1000;
/** No name or other short field is searched beyond this. */
const SHORT = 500;

const GERMAN = /[äöüß]/i;
const GERMAN_SPELLING: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * The searched text of one customer (S1), without line breaks: the name, its other forms and sounds, phone digits, then
 * all else, each field folded and behind its separator. `touchpoints` are newest first.
 */
export function deskText(
	customer: Customer,
	touchpoints: readonly Touchpoint[],
	sounds: readonly NameSounds[],
	order: Book['nameOrder'],
	readings: Readings
): string {
	const fold = (text: string) => readings.fold(text.slice(0, SHORT));
	const shown = displayName(customer, order);
	const name = fold(bareName(customer, order) || shown);
	const names = [chineseGivenName(customer), customer.nickname ?? '', germanSpelling(shown)].map(fold);
	// Names that are written together are also typed so: kimminsu for 김민수, once its reading was typed.
	const isJoined = hasHan(shown) || startsCjk(shown);
	const others = [fold(shown), ...otherFields(customer, readings), ...notes(customer, touchpoints, readings)];
	return (
		name +
		behind(READING, [...names, ...sounds.flatMap((sound) => spellings(sound, isJoined))], name) +
		behind(PHONE, Object.values(customer.phones ?? {}).flatMap(phoneForms), '') +
		behind(FIELD, others, name)
	);
}

/** A Chinese given name typed alone is found at its start. The other order of a Western one is among the spellings. */
function chineseGivenName({ familyName, givenName = '' }: Customer): string {
	return familyName && hasHan(givenName) ? givenName : '';
}

function germanSpelling(name: string): string {
	if (!GERMAN.test(name)) return '';
	return name.toLowerCase().replace(/[äöüß]/g, (letter) => GERMAN_SPELLING[letter] ?? letter);
}

/** The whole number, and the typed digits where they are not its end already (a trunk zero, an extension). */
function phoneForms({ typed, e164 = '' }: { typed: string; e164?: string }): string[] {
	const whole = phoneDigits(e164);
	const own = phoneDigits(typed.slice(0, SHORT));
	return whole.endsWith(own) ? [whole] : [whole, own];
}

function otherFields(customer: Customer, readings: Readings): string[] {
	const {
		company = '',
		department = '',
		role = '',
		emails = {},
		addresses = {},
		tags = {},
		ownFields = {}
	} = customer;
	const plain = [
		company,
		department,
		role,
		...Object.values(tags).map(({ text }) => text),
		...Object.values(emails).map(({ address }) => address),
		...Object.values(addresses).map(addressText),
		...Object.values(ownFields).map(({ value }) => value)
	].map((text) => readings.fold(text.slice(0, SHORT)));
	if (!hasHan(company)) return plain;
	const sounds = readings.read(company.slice(0, SHORT));
	return [...plain, sounds.join(''), sounds.map((sound) => sound.charAt(0)).join('')];
}

/** The customer's note and facts, then the latest touchpoints' notes, as far as the room goes. */
function notes(customer: Customer, touchpoints: readonly Touchpoint[], readings: Readings): string[] {
	const own = [customer.note ?? '', ...Object.values(customer.facts ?? {}).map(({ text }) => text)];
	const told = touchpoints.map(({ note }) => note ?? '');
	return [...within(NOTES, own), ...within(TOUCHPOINT_NOTES, told)].map(readings.fold);
}

function within(room: number, texts: readonly string[]): string[] {
	const kept: string[] = [];
	for (const text of texts) {
		if (room <= 0) break;
		kept.push(text.slice(0, room));
		room -= text.length;
	}
	return kept;
}

/** Each form once, behind its separator; without what the name says already. */
function behind(separator: string, forms: readonly string[], name: string): string {
	const said = ['', name];
	let text = '';
	for (const form of forms) {
		if (said.includes(form)) continue;
		said.push(form);
		text += separator + form;
	}
	return text;
}
