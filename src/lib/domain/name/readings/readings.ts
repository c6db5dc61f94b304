import { foldText } from '../../search/fold.ts';

/** How names in Chinese characters sound and fold. What implements it is loaded when it is first needed. */
export type Readings = {
	/** How a name is pronounced, as it is written for a person: `Zēng`, `Xiǎomíng`; '' for a part without Chinese characters. */
	readName(family: string, given: string): { family: string; given: string };
	/**
	 * The toneless readings of each character or word, the likeliest first, ü as v: 曾, 乐 → [[zeng]], [[le, yue, yao]].
	 * A family name is read as one: its rare readings hold there only.
	 */
	syllables(family: string, given: string): { family: string[][]; given: string[][] };
	/** The likeliest toneless syllables of any text; words of other scripts folded: `David 陳` → [david, chen]. */
	read(text: string): string[];
	/** A reading typed by hand, cut into `count` syllables where it can be: `Xiaoming`, 2 → [xiao, ming]; else into its words. */
	split(reading: string, count: number): string[];
	/** The searched copy of a text: traditional characters as simplified, then as `foldText`. Idempotent. */
	fold(text: string): string;
};

/** Does without a pack: Chinese names are found by their characters, and by readings typed by hand. */
export const plainReadings: Readings = {
	readName: () => ({ family: '', given: '' }),
	syllables: (family, given) => ({ family: words(family).map(one), given: words(given).map(one) }),
	read: words,
	split: (reading) => words(tonelessText(reading)),
	fold: foldText
};

/** A typed reading folded, without tones; ü in all its spellings as v: Lǚ, lü4 and lyu are lv. */
export function tonelessText(reading: string): string {
	const withV = reading
		.normalize('NFC')
		.toLowerCase()
		.replace(/[üǖǘǚǜ]|u\u0308/g, 'v');
	return foldText(withV)
		.replace(/([a-z])[0-5](?![0-9])/g, '$1')
		.replace(/([ln])yu/g, '$1v');
}

function words(text: string): string[] {
	return foldText(text).split(' ').filter(Boolean);
}

function one(word: string): string[] {
	return [word];
}
