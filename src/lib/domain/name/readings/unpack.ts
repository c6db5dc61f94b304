import {
	ALPHABET,
	AS_SIMPLIFIED,
	FIRST_HAN,
	FIRST_VARIANT,
	LAST_HAN,
	NO_READING,
	SHORT_CODES
} from './pack-format.ts';
import { GAPS, OTHERS, READINGS, SIMPLIFIED, SYLLABLES } from './pack.ts';

/** The pack as tables that answer for one character. Readings are syllables with the tone as a digit, ü as v: `lv4`. */
export type HanTables = {
	/** All syllables there are. */
	syllables: readonly string[];
	/** The likeliest reading of a character; undefined where none is known. */
	reading(character: string): string | undefined;
	/** Further readings without tones, of common simplified characters. */
	others(character: string): readonly string[];
	/** The text with each traditional character as its simplified one; as long as before. */
	simplify(text: string): string;
};

export function unpackHanTables(): HanTables {
	const syllables = SYLLABLES.split(' ');
	const codes = unpackCodes();
	const variants = unpackVariants();
	const others = unpackOthers();
	const own = (code: number) => syllables[codes[code - FIRST_HAN] ?? -1];
	return {
		syllables: syllables.filter((syllable) => syllable !== AS_SIMPLIFIED && syllable !== NO_READING),
		reading(character) {
			const code = character.charCodeAt(0);
			const syllable = own(code);
			if (syllable === AS_SIMPLIFIED) return own(variants[code - FIRST_VARIANT] ?? 0);
			return syllable === NO_READING ? undefined : syllable;
		},
		others: (character) => others.get(character) ?? [],
		simplify: (text) => replaceVariants(text, variants)
	};
}

/** The place of each character's reading among the syllables. */
function unpackCodes(): Uint16Array {
	const codes = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
	for (let at = 0, place = 0; at < READINGS.length; place++) {
		const code = ALPHABET.indexOf(READINGS[at++]!);
		codes[place] =
			code < SHORT_CODES
				? code
				: SHORT_CODES + (code - SHORT_CODES) * ALPHABET.length + ALPHABET.indexOf(READINGS[at++]!);
	}
	return codes;
}

/** The code of each character's simplified form, 0 where it has none. */
function unpackVariants(): Uint16Array {
	const variants = new Uint16Array(LAST_HAN - FIRST_VARIANT + 1);
	let place = 0;
	GAPS.split(' ').forEach((gap, index) => {
		place += parseInt(gap, 36);
		variants[place] = SIMPLIFIED.charCodeAt(index);
	});
	return variants;
}

function unpackOthers(): Map<string, string[]> {
	return new Map(OTHERS.split(' ').map((row) => [row[0] ?? '', row.slice(1).split(',')]));
}

/** Copies the text only where it has something to replace, because most texts have not. */
function replaceVariants(text: string, variants: Uint16Array): string {
	let copied = 0;
	let simplified = '';
	for (let at = 0; at < text.length; at++) {
		const variant = variants[text.charCodeAt(at) - FIRST_VARIANT];
		if (!variant) continue;
		simplified += text.slice(copied, at) + String.fromCharCode(variant);
		copied = at + 1;
	}
	return copied ? simplified + text.slice(copied) : text;
}
