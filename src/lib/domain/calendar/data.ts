/**
 * The months of the Chinese calendar for the lunar years 1900 to 2100 (1900-01-31 to 2101-01-28), ten years a line.
 * A year is five hexadecimal digits: first the number of the month that is repeated as a leap month (0 for none), then thirteen
 * bits for its twelve or thirteen months in order, the highest first: 1 for 30 days, 0 for 29.
 *
 * Where it comes from, and which two months are disputed: docs/decisions/0002-chinese-calendar.md.
 * `tests/lunar` writes it anew from a library and compares every day with all sources.
 */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
/** New Year of the first year, in days since 1970-01-01: 1900-01-31. */
export const FIRST_DAY_NUMBER = -25_537;

export const YEARS: readonly string[] = [
	'8096d 0095c 014ae 50a4d 01a4c 01b2a 40d55 00ad4 0135a 2095d',
	'0095c 6149b 0149a 01a4a 51aa5 016a8 01ad4 212da 012b6 70937',
	'0092e 01496 5164b 00d4a 00da8 415b5 0056c 012ae 2092f 0092e',
	'60c96 01a94 01d4a 50da9 00b5a 0056c 3126e 0125c 7192d 0192a',
	'01a94 61b4a 016aa 00ad4 4155b 004ba 0125a 2192b 0152a 71695',
	'00d94 016aa 50ab5 009b4 014b6 30a57 00a56 8152a 01d2a 00d54',
	'615aa 0156a 0096c 414ae 014ae 00a4c 31d26 01b2a 70b55 00ad4',
	'012da 5095d 0095a 0149a 41a4d 01a4a 81aa5 016a8 016d4 612da',
	'012b6 00936 41497 01496 a164b 00d4a 00da8 615b4 0156c 012ae',
	'5092f 0092e 00c96 30d4a 01d4a 80d65 00b58 0156c 5126d 0125c',
	'0192c 41a95 01a94 01b4a 20b55 00ad4 7155b 004ba 0125a 5192b',
	'0152a 01694 416aa 015aa 90ab5 00974 014b6 60a57 00a56 01526',
	'40e95 00d54 015aa 209b5 0096c 614ae 0149c 01a4c 51d26 01aa6',
	'00b54 30d6a 012da b095d 0095a 0149a 61a4b 01a4a 01aa4 51b54',
	'016b4 00ada 2095b 00936 71497 01496 0154a 516a5 00da4 015b4',
	'30ab6 0126e 8092f 0092e 00c96 60d4a 01d4a 00d64 4156c 0155c',
	'0125c 3192e 0192c 71a95 01a94 01b4a 50b55 00ad4 014da 40a5d',
	'00a5a 8152b 0152a 01694 616aa 015aa 00ab4 414ba 014b6 00a56',
	'31527 00d26 70e53 00d54 015aa 509b5 0096c 014ae 40a4e 01a2c',
	'81d26 01aa4 01b54 60d6a 00ada 0095c 4149d 0145a 01a2a 21b25',
	'01aa4'
];
