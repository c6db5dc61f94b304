/** Where the decimal digits of the scripts begin that people type numbers in: Arabic, Persian, Devanagari, Bengali, Thai, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;
/** Between country code and area code, the trunk zero that is dialled only inside the country: +44 (0)20. */
const TRUNK_ZERO = /^(\s*(?:\+|00).*)\(0\)/;

/** The text with every decimal digit of another script written as 0 to 9. */
export function asciiDigits(text: string): string {
	return text.replace(FOREIGN_DIGIT, (digit) => {
		const code = digit.charCodeAt(0);
		return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
	});
}

/** The digits of a phone number as typed, in order, as 0 to 9; '' where there are none. Needs no library. */
export function phoneDigits(typed: string): string {
	return asciiDigits(typed).normalize('NFKC').replace(TRUNK_ZERO, '$1').replace(/\D/g, '');
}
