/** A title is no first name, and no last one. */
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof)\.?\s+/i;
const HONORIFIC =
	/(?<=.)(?:先生|小姐|女士|太太|夫人|老師|老师|醫師|医师|醫生|医生|教授|博士|律師|律师|經理|经理)$/u;
/** A name of a person has four characters at most, but for very few. */
const LONGEST_PERSON = 4;

/**
 * The letters that stand for a name where its picture would be: the last two characters of a name in Chinese
 * characters (as Chinese address books do), the first two of a company's, else the first letters of its first and last
 * word. At most two.
 */
export function initials(name: string): string {
	const words =
		name
			.normalize('NFC')
			.replace(TITLE, '')
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const first = words[0] ?? '';
	const letters = [...first];
	if (/\p{Script=Han}/u.test(first)) {
		const own = [...first.replace(HONORIFIC, '')];
		return (own.length > LONGEST_PERSON ? own.slice(0, 2) : own.slice(-2)).join('');
	}
	const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
	return ((letters[0] ?? '') + last).toUpperCase();
}

/** One of `count` tints, always the same for the same seed. FNV-1a, 32 bits. */
export function tintOf(seed: string, count: number): number {
	let hash = 0x811c9dc5;
	for (const unit of seed) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash % count;
}
