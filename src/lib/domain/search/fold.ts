import { asciiDigits } from '../phone/digits.ts';

/** Text that needs nothing but lower case: ASCII and unified Han. Most of an address book is, and takes this short way. */
const PLAIN = /^[\u0020-\u007e\u3400-\u4dbf\u4e00-\u9fff]*$/;
/** Marks that fold away, and characters without a shape of their own (joiners, bidi marks, variation selectors). */
const MARKS =
	/[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\p{Default_Ignorable_Code_Point}]/gu;
/** Letters that Unicode does not take apart, and the letters people type for them. */
const LETTERS: Record<string, string> = {
	ß: 'ss',
	ı: 'i',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ŧ: 't',
	ŋ: 'n',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ς: 'σ'
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const KATAKANA = /[\u30a1-\u30f6]/g;
/** An input method puts apostrophes between syllables (xiao'm), people leave them out of names (O'Brien). */
const APOSTROPHES = /['`´‘’ʼʻ′]/g;
const SPACES = /[\s\p{Cc}\p{Pd},;/|()[\]{}"“”„«»<>·・、，。；]+/gu;

/** What plain text may still need folding away; the same characters as in the two classes above. */
const UNTIDY = /[\u0000-\u001f\u007f'`,;/|()[\]{}"<>-]| {2}|^ | $/;

/**
 * The copy of a text that is searched, never stored for a person to read: compatibility forms, case, marks and dashes
 * folded away, katakana as hiragana, digits as 0 to 9, words one space apart. Idempotent, linear, without line breaks.
 * Traditional characters need the readings' own `fold`, which does this first.
 */
export function foldText(text: string): string {
	const isPlain = PLAIN.test(text);
	const folded = isPlain ? text.toLowerCase() : foldForms(text);
	if (isPlain && !UNTIDY.test(folded)) return folded;
	return folded.replace(APOSTROPHES, '').replace(SPACES, ' ').trim();
}

function foldForms(text: string): string {
	// Lower case can bring marks (İ), and taking marks off can leave a letter of the table (ǿ): hence this order.
	return asciiDigits(text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, ''))
		.replace(LETTER, (letter) => LETTERS[letter] ?? letter)
		.replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
