/** Words, each Chinese character one of its own: nothing parts them. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

export function wordsOf(text: string): Set<string> {
	return new Set(text.normalize('NFKC').toLowerCase().match(WORD));
}

/** Whether a text has words that are not among those known. */
export function saysMore(text: string, known: ReadonlySet<string>): boolean {
	return !wordsOf(text).isSubsetOf(known);
}
