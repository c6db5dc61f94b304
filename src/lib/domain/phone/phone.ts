import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { phoneDigits } from './digits.ts';

export type ParsedPhone = { e164?: string; digits: string };

/** Longer than any number with its extension; the library reads no further than 250 characters either. */
const LONGEST = 250;

/**
 * Reads a phone number as it was typed. `region` (ISO 3166) is where a number without a country code belongs.
 * `e164` is there only for a number that can exist: a wrong one would ring a stranger, a missing one costs nothing,
 * because the typed text is kept. The library behind it is large: load this module with `import()`.
 */
export function parsePhone(typed: string, region: string): ParsedPhone {
	const digits = phoneDigits(typed);
	const country = isSupportedCountry(region) ? region : undefined;
	const text = typed.normalize('NFKC').slice(0, LONGEST);
	// 00 is how the country code is dialled from nearly everywhere, whatever the book's region dials.
	const number = parsePhoneNumberFromString(text.replace(/^\s*00(?=[1-9])/, '+'), country);
	return number?.isValid() ? { e164: number.number, digits } : { digits };
}
