const MARKS = ['', '\u0304', '\u0301', '\u030c', '\u0300'];

/** Syllables such as `xiao3`, `ming2` as one word of Hanyu Pinyin, tones marked: `Xiǎomíng`, `Xī’ān` (GB/T 16159). */
export function spellSyllables(syllables: readonly string[]): string {
	const word = syllables
		.map(markTone)
		.map((syllable, place) => (place && /^[aoeāáǎàōóǒòēéěè]/.test(syllable) ? `’${syllable}` : syllable))
		.join('');
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The mark goes on a or e, else on the o of ou, else on the last vowel. */
function markTone(syllable: string): string {
	const [, letters = syllable, tone = '0'] = /^([a-z]+)([0-4])?$/.exec(syllable) ?? [];
	const at = [/[ae]/, /o(?=u)/, /[iouv](?=[^iouv]*$)/]
		.map((vowel) => letters.search(vowel))
		.find((place) => place >= 0);
	const marked =
		at === undefined
			? letters
			: letters.slice(0, at + 1) + (MARKS[Number(tone)] ?? '') + letters.slice(at + 1);
	return marked.replace('v', 'u\u0308').normalize('NFC');
}
