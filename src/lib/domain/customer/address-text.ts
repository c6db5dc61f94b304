import { startsCjk } from '../name/script.ts';
import type { Address } from './customer.ts';

/**
 * An address as one writes it on a letter, from its parts: the small before the large, or the other way round and
 * without blanks where it is written in Chinese characters. `text` stands for the parts where it holds the whole.
 */
export function addressText({ text, street, city, region, postcode, country }: Address): string {
	const parts = [street, city, region, postcode, country].map((part) => part?.trim() ?? '');
	const known = parts.filter(Boolean);
	const whole = text?.trim() ?? '';
	if (!known.length || known.every((part) => whole.includes(part))) return whole;
	const [line, town, area, code, land] = parts;
	const isChinese = [line, town, area].some((part) => part && startsCjk(part));
	// A country in letters, such as the code that address books write, does not stand among the characters.
	const isLandChinese = startsCjk(land ?? '');
	const inCharacters = [isLandChinese && land, area, town, line].filter(Boolean).join('');
	const joined = isChinese
		? [[code, inCharacters].filter(Boolean).join(' '), !isLandChinese && land].filter(Boolean).join(', ')
		: [line, [code, town].filter(Boolean).join(' '), area, land].filter(Boolean).join(', ');
	return whole && !joined.includes(whole) ? `${whole}\n${joined}` : joined;
}
