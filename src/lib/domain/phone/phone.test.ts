import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, phoneDigits } from './digits.ts';
import { parsePhone } from './phone.ts';

/** Any text: common letters, Han, everything else, lone halves of pairs included. */
const anyText = fc
	.array(fc.oneof(fc.nat(0x24f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 40 })
	.map((codes) => String.fromCodePoint(...codes));

describe('a phone number as it was typed', () => {
	it.each([
		['139 1234 5678', 'CN', '+8613912345678', '13912345678'],
		['１３９－１２３４－５６７８', 'CN', '+8613912345678', '13912345678'],
		['+86 (139) 1234-5678', 'US', '+8613912345678', '8613912345678'],
		['0086 139 1234 5678', 'CN', '+8613912345678', '008613912345678'],
		['00852 2123 4567', 'GB', '+85221234567', '0085221234567'],
		['2123 4567', 'HK', '+85221234567', '21234567'],
		['+44 (0)20 7946 0958', 'CN', '+442079460958', '442079460958'],
		['020 7946 0958', 'GB', '+442079460958', '02079460958'],
		['٠٢٠ ٧٩٤٦ ٠٩٥٨', 'GB', '+442079460958', '02079460958'],
		['(650) 253-0000', 'US', '+16502530000', '6502530000']
	])('%s in %s is %s', (typed, region, e164, digits) => {
		expect(parsePhone(typed, region)).toEqual({ e164, digits });
	});

	it.each([
		['12', 'CN'],
		['ask reception', 'CN'],
		['', 'CN'],
		['139 1234 5678', 'ZZ'],
		['+999 1234567', 'US']
	])('%s in %s keeps its digits and gets no number', (typed, region) => {
		expect(parsePhone(typed, region)).toEqual({ digits: phoneDigits(typed) });
	});

	it('never fails, whatever was typed', () => {
		fc.assert(
			fc.property(anyText, fc.string({ maxLength: 3 }), (typed, region) => {
				const { e164, digits } = parsePhone(typed, region);
				expect(digits).toMatch(/^\d*$/);
				if (e164 !== undefined) expect(e164).toMatch(/^\+[1-9]\d{1,14}$/);
			}),
			{ numRuns: 150 }
		);
	});

	it('knows the digits of other scripts', () => {
		expect(asciiDigits('٠١٩ ۰۹ ०९ ০৯ ๐๙ ０９')).toBe('019 09 09 09 09 09');
	});
});
