import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';

/** Any text: common letters, Han, everything else, lone halves of pairs included. */
const anyText = fc
	.array(fc.oneof(fc.nat(0x24f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 40 })
	.map((codes) => String.fromCodePoint(...codes));

describe('the folded copy that is searched (S1)', () => {
	it.each([
		['Müller', 'muller'],
		['STRAẞE Straße', 'strasse strasse'],
		['İstanbul ışık', 'istanbul isik'],
		['Łukasz Øster Ǿ Đặng', 'lukasz oster o dang'],
		['ＡＢＣ　１２３', 'abc 123'],
		['ｶﾀｶﾅ カタカナ', 'かたかな かたかな'],
		["xiao'm O’Brien", 'xiaom obrien'],
		['Jean-Luc\u2013Marie', 'jean luc marie'],
		['約翰·史密斯', '約翰 史密斯'],
		['  a\t\r\n b\u0000\u001fc ', 'a b c'],
		['\u202eab\u200bc\ufeff', 'abc'],
		['Σίσυφος', 'σισυφοσ'],
		['٠١٢', '012'],
		['a.b_c+d@example.com', 'a.b_c+d@example.com']
	])('%j becomes %j', (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	it('has no line break or separator, and folding twice is folding once', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const folded = foldText(text);
				expect(folded).not.toMatch(/[\u0000-\u001f]/);
				expect(foldText(folded)).toBe(folded);
			}),
			{ numRuns: 500 }
		);
	});

	it('folds each character of Unicode to one that stays as it is', () => {
		for (let code = 0; code <= 0x2ffff; code++) {
			const folded = foldText(`x${String.fromCodePoint(code)}x`);
			if (foldText(folded) !== folded) expect.fail(`U+${code.toString(16)} → ${JSON.stringify(folded)}`);
		}
	});

	it('agrees on the short way and the long way', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
				expect(foldText(text)).toBe(foldText(`${text} é`).slice(0, -1).trim());
			})
		);
	});
});
