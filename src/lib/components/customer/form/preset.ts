import { cutHanName } from '../../../domain/name/compound-surnames.ts';
import { phoneDigits } from '../../../domain/phone/digits.ts';

/** What was searched for and not found, as the beginning of a new file. */
export type Preset = { familyName?: string; givenName?: string; phone?: string };

const ONLY_HAN = /^\p{Script=Han}{2,4}$/u;

/** Numbers are a phone; a Chinese name is cut behind the family name; of other names the last word is the family name. */
export function presetOf(typed: string, fold: (text: string) => string): Preset {
	const text = typed.trim().replace(/\s+/g, ' ');
	if (!text) return {};
	if (phoneDigits(text).length >= 4 && !/\p{L}/u.test(text)) return { phone: text };
	if (ONLY_HAN.test(text)) {
		const { family, given } = cutHanName(text, fold);
		return { familyName: family, givenName: given };
	}
	const last = text.lastIndexOf(' ');
	return last < 0
		? { givenName: text }
		: { givenName: text.slice(0, last), familyName: text.slice(last + 1) };
}
