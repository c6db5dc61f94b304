import { foldText } from '../../search/fold.ts';
import { hasHan } from '../script.ts';
import { spellSyllables } from './pinyin-spelling.ts';
import { tonelessText, type Readings } from './readings.ts';
import { compoundReading, surnameReadings } from './surnames.ts';
import { unpackHanTables } from './unpack.ts';

const HAN_RUN = /\p{Script=Han}+/gu;
/** zhuang, chuang, shuang. */
const LONGEST_SYLLABLE = 6;
/** Of one family name: beyond them nobody looks. */
const MOST_READINGS = 3;
/** Names have up to six characters; cutting more syllables apart has too many ways to try. */
const MOST_SYLLABLES = 8;

/**
 * Mandarin readings of Chinese names from the pack (44 kB gz with the fold of traditional characters).
 * Load this module with `import()`, once; unpacking takes a few milliseconds.
 */
export function pinyinReadings(): Readings {
	const han = unpackHanTables();
	const known = new Set(han.syllables.map(toneless));
	const fold = (text: string) => han.simplify(foldText(text));

	/**
	 * Toned readings of a family name's characters, as its bearers say them first, then as whoever does not know them
	 * reads them (曾 ceng): they search for it so. Of a part that is not Chinese, itself.
	 */
	function surname(family: string): string[][] {
		const simplified = han.simplify(family);
		const compound = compoundReading(simplified);
		return Array.from(family, (character, place) => {
			const rare = compound
				? compound.slice(place, place + 1)
				: (surnameReadings(character) ?? surnameReadings(simplified[place] ?? '') ?? []);
			return distinctSounds([...rare, ...word(character)]).slice(0, MOST_READINGS);
		});
	}

	/** Toned readings of a character, the likeliest first; the character itself where none is known. */
	function word(character: string): string[] {
		const reading = han.reading(character);
		return reading ? [reading, ...han.others(han.simplify(character))] : [character];
	}

	/** Chinese runs character by character, other words as they are. */
	function syllablesOf(text: string, readRun: (run: string) => string[][]): string[][] {
		const parts: string[][] = [];
		let at = 0;
		const others = (to: number) => {
			for (const other of foldText(text.slice(at, to)).split(' ')) if (other) parts.push([other]);
		};
		for (const match of text.matchAll(HAN_RUN)) {
			others(match.index);
			parts.push(...readRun(match[0]).map((readings) => [...new Set(readings.map(toneless))]));
			at = match.index + match[0].length;
		}
		others(text.length);
		return parts;
	}

	const words = (run: string) => Array.from(run, word);
	const spell = (text: string, readRun: (run: string) => string[][]) =>
		hasHan(text)
			? text.replace(HAN_RUN, (run) => spellSyllables(readRun(run).map((readings) => readings[0] ?? '')))
			: '';

	return {
		fold,
		readName: (family, given) => ({ family: spell(family, surname), given: spell(given, words) }),
		syllables: (family, given) => ({
			family: syllablesOf(family, surname),
			given: syllablesOf(given, words)
		}),
		read: (text) => syllablesOf(text, words).map((readings) => readings[0] ?? ''),
		split(reading, count) {
			const parts = tonelessText(reading).split(' ').filter(Boolean);
			if (parts.length >= count) return parts;
			return cutSyllables(parts.join(''), count, known) ?? parts;
		}
	};
}

/** Cuts joined pinyin into exactly `count` known syllables, the longest first; null where it does not come out even. */
function cutSyllables(text: string, count: number, known: ReadonlySet<string>): string[] | null {
	if (count > MOST_SYLLABLES || text.length > count * LONGEST_SYLLABLE) return null;
	if (count === 0) return text ? null : [];
	for (let length = Math.min(LONGEST_SYLLABLE, text.length); length > 0; length--) {
		if (!known.has(text.slice(0, length))) continue;
		const rest = cutSyllables(text.slice(length), count - 1, known);
		if (rest) return [text.slice(0, length), ...rest];
	}
	return null;
}

/** Without those that differ from an earlier one by their tone only. */
function distinctSounds(readings: readonly string[]): string[] {
	const sounds = readings.map(toneless);
	return readings.filter((_, place) => sounds.indexOf(sounds[place]!) === place);
}

function toneless(syllable: string): string {
	return syllable.replace(/[0-4]$/, '');
}
