/**
 * Makes `pack.ts` anew from its sources, pinyin-pro and OpenCC's dictionaries: `node generate-pack.ts > pack.ts`.
 * A test holds that the two agree, so the pack can only change together with a library or with this file.
 */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import {
	ALPHABET,
	AS_SIMPLIFIED,
	FIRST_HAN,
	FIRST_VARIANT,
	LAST_HAN,
	NO_READING,
	SHORT_CODES
} from './pack-format.ts';

/** Where the first reading of pinyin-pro is a particle's or a word's that no name has. */
const LIKELIER_IN_NAMES: Record<string, string> = {
	曾: 'zeng1',
	薄: 'bo2',
	裳: 'chang2',
	的: 'di2',
	呢: 'ni2',
	着: 'zhuo2'
};

const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));

export function generatePack(): string {
	const { syllables, readings } = encodeReadings();
	const { gaps, simplified } = encodeVariants();
	const lines = {
		SYLLABLES: syllables,
		READINGS: readings,
		GAPS: gaps,
		SIMPLIFIED: simplified,
		OTHERS: encodeOthers()
	};
	return [
		'// Made by generate-pack.ts from pinyin-pro (MIT) and the dictionaries of OpenCC (Apache-2.0); pack-format.ts says how it is read.',
		...Object.entries(lines).map(([name, text]) => `export const ${name} =\n\t'${text}';`),
		''
	].join('\n');
}

/** Each character's first reading as a code of one or two letters; a traditional one that sounds as its simplified form says so. */
function encodeReadings(): { syllables: string; readings: string } {
	const codes = hanCharacters(FIRST_HAN).map((character) => {
		const reading = firstReading(character);
		const simplified = simplify(character);
		if (simplified !== character && firstReading(simplified) === reading) return AS_SIMPLIFIED;
		return reading ?? NO_READING;
	});
	const uses = new Map<string, number>();
	for (const code of codes) uses.set(code, (uses.get(code) ?? 0) + 1);
	const syllables = [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
	const places = new Map(syllables.map((syllable, place) => [syllable, place]));
	return {
		syllables: syllables.join(' '),
		readings: codes.map((code) => letters(places.get(code)!)).join('')
	};
}

function letters(place: number): string {
	if (place < SHORT_CODES) return ALPHABET[place]!;
	const rest = place - SHORT_CODES;
	return ALPHABET[SHORT_CODES + Math.floor(rest / ALPHABET.length)]! + ALPHABET[rest % ALPHABET.length]!;
}

/** Where the traditional characters stand, as distances in base 36, and their simplified forms in the same order. */
function encodeVariants(): { gaps: string; simplified: string } {
	const gaps: string[] = [];
	let simplified = '';
	let last = FIRST_VARIANT;
	for (const character of hanCharacters(FIRST_VARIANT)) {
		const form = simplify(character);
		if (form === character) continue;
		const code = character.charCodeAt(0);
		gaps.push((code - last).toString(36));
		simplified += form;
		last = code;
	}
	return { gaps: gaps.join(' '), simplified };
}

/** Further toneless readings of the commonest simplified characters; rarer ones have many that no name uses. */
function encodeOthers(): string {
	const rows: string[] = [];
	for (const character of commonCharacters().sort()) {
		const first = toneless(firstReading(character) ?? '');
		const others = new Set(allReadings(character).map(toneless));
		others.delete(first);
		if (others.size) rows.push(character + [...others].join(','));
	}
	return rows.join(' ');
}

/** The 3,755 characters of level 1 of GB 2312. */
function commonCharacters(): string[] {
	const decoder = new TextDecoder('gbk');
	const characters: string[] = [];
	for (let row = 0xb0; row <= 0xd7; row++)
		for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
			characters.push(decoder.decode(Uint8Array.of(row, cell)));
	return characters;
}

function hanCharacters(from: number): string[] {
	return Array.from({ length: LAST_HAN - from + 1 }, (_, place) => String.fromCharCode(from + place));
}

/** Repeated until nothing changes (薴 → 苧 → 苎), so that folding twice is folding once. Forms beyond the BMP are left out. */
function simplify(character: string): string {
	for (const convert of CONVERTERS) {
		const form = convert(character);
		if (form !== character && form.length === 1) return simplify(form);
	}
	return character;
}

function firstReading(character: string): string | undefined {
	return LIKELIER_IN_NAMES[character] ?? allReadings(character)[0];
}

function allReadings(character: string): string[] {
	const first = pinyin(character, { type: 'array', toneType: 'num', v: true })[0] ?? character;
	const all = pinyin(character, { type: 'array', toneType: 'num', v: true, multiple: true });
	return [...new Set([first, ...all])].filter((reading) => /^[a-z]+[0-4]$/.test(reading));
}

function toneless(reading: string): string {
	return reading.replace(/\d/, '');
}

if (import.meta.main) process.stdout.write(generatePack());
