/** The block of unified Han characters, which has readings; traditional forms are also known from extension A. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;
export const FIRST_VARIANT = 0x3400;

/** What stands in the list of syllables for: sounds as its simplified form; has no reading. */
export const AS_SIMPLIFIED = '=';
export const NO_READING = '-';

/** Letters that need no escaping in a quoted string. The first `SHORT_CODES` of them are a code alone, the others begin a code of two. */
export const ALPHABET =
	'!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
export const SHORT_CODES = 68;
