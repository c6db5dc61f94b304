import type { Customer } from '../customer/customer.ts';
import { cutHanName } from './compound-surnames.ts';
import type { Readings } from './readings/readings.ts';

/** How a name sounds: for each syllable or word its toneless readings, the likeliest first. */
export type NameSounds = { family: string[][]; given: string[][] };

/** Names are read no further than this: a pasted book is no name. */
const LONGEST = 64;
const ONLY_HAN = /^\p{Script=Han}{2,4}$/u;

/**
 * The sounds of a customer's name, the one that counts first: a reading typed by hand always wins (F7), and the computed
 * one stays beside it for search. A whole Chinese name is cut into its parts; without name parts it is the sound of
 * `shown`, the name as it is shown.
 */
export function nameSounds(
	customer: Customer,
	shown: string,
	readings: Readings
): [NameSounds, ...NameSounds[]] {
	const { family, given } = namePartsOf(customer, shown, readings);
	const computed = readings.syllables(family.slice(0, LONGEST), given.slice(0, LONGEST));
	const familyTyped = typedSounds(customer.familyReading, computed.family.length, readings);
	const givenTyped = typedSounds(customer.givenReading, computed.given.length, readings);
	if (!familyTyped && !givenTyped) return [computed];
	return [{ family: familyTyped ?? computed.family, given: givenTyped ?? computed.given }, computed];
}

/**
 * What lists are sorted by: the reading of the family name, of the given name, then the name, so that 王 stands beside Wang.
 * Compare with `<`. Names that no letter of the index bar stands for come after Z.
 */
export function sortKey(sounds: NameSounds, shown: string, readings: Readings): string {
	const spell = (syllables: string[][]) => syllables.map(([likeliest]) => likeliest).join('');
	const name = readings.fold(shown.slice(0, LONGEST));
	const key = [spell(sounds.family), spell(sounds.given)].filter(Boolean).join(' ') || name;
	return `${/^[a-z]/.test(key) ? '' : '~'}${key}\u001f${name}`;
}

function namePartsOf(
	customer: Customer,
	shown: string,
	readings: Readings
): { family: string; given: string } {
	const family = customer.familyName?.trim() ?? '';
	const given = [customer.givenName, customer.middleName].filter(Boolean).join(' ').trim();
	if (family || given) return { family, given };
	const full = customer.fullName?.trim() ?? '';
	if (ONLY_HAN.test(full)) return cutHanName(full, readings.fold);
	// Which word of a Western name is the family name is not known: it is sorted as it is shown.
	return { family: '', given: shown };
}

function typedSounds(typed: string | undefined, count: number, readings: Readings): string[][] | undefined {
	if (!typed?.trim()) return undefined;
	return readings.split(typed.slice(0, LONGEST), count).map((syllable) => [syllable]);
}

/**
 * The spellings somebody may type for a name, without repetition. Of a Chinese, Japanese or Korean one: whole (wangxiaoming), family name
 * apart (wang xiaoming), one half shortened (wangxm, wxiaoming), initials (wxm), then the same for rarer readings,
 * and ü as u and yu beside v. Of another: both orders and their initials.
 */
export function spellings(sounds: NameSounds, isJoined: boolean): string[] {
	const variants = variantsOf(sounds);
	const all = new Set(isJoined ? variants.flatMap(joinedSpellings) : variants.flatMap(wordSpellings));
	all.delete('');
	return [...all];
}

type Spoken = { family: string[]; given: string[] };

function joinedSpellings({ family, given }: Spoken): string[] {
	const [first, last, firstInitials, lastInitials] = [
		family.join(''),
		given.join(''),
		initials(family),
		initials(given)
	];
	const whole = first + last;
	const umlauts = /[ln]v/.test(whole) ? ['u', 'yu'].map((vowel) => whole.replace(/(?<=[ln])v/g, vowel)) : [];
	const halves = first && last ? [`${first} ${last}`, first + lastInitials, firstInitials + last] : [];
	return [whole, ...halves, firstInitials + lastInitials, ...umlauts];
}

function wordSpellings({ family, given }: Spoken): string[] {
	return [
		[...family, ...given].join(' '),
		[...given, ...family].join(' '),
		initials([...given, ...family]),
		initials([...family, ...given])
	];
}

/** The likeliest reading of all, then each with one syllable read otherwise: few names have two. */
function variantsOf({ family, given }: NameSounds): Spoken[] {
	const likeliest = (syllables: string[][]) => syllables.map(([first = '']) => first);
	const base = { family: likeliest(family), given: likeliest(given) };
	const variants = [base];
	const otherwise = (part: 'family' | 'given', syllables: string[][]) =>
		syllables.forEach((readings, place) => {
			for (const reading of readings.slice(1))
				variants.push({ ...base, [part]: base[part].with(place, reading) });
		});
	otherwise('family', family);
	otherwise('given', given);
	return variants.slice(0, MOST_VARIANTS);
}

const MOST_VARIANTS = 5;

function initials(syllables: readonly string[]): string {
	return syllables.map((syllable) => syllable.charAt(0)).join('');
}
