import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinTexts, searchHaystacks, type Hit } from './haystack.ts';
import { rankAt } from './rank.ts';
import { FIELD, PHONE, READING } from './separators.ts';

/** Rows of few letters, so that every letter stands in many of them, at every kind of place. */
const rows = fc.array(
	fc
		.array(fc.constantFrom('a', 'b', 'an', ' ', READING, FIELD, PHONE), { maxLength: 8 })
		.map((parts) => parts.join('')),
	{ minLength: 1, maxLength: 60 }
);

it('finds by one letter whoever fits it best, looking no further than it must (S1)', () => {
	fc.assert(
		fc.property(
			rows,
			fc.constantFrom('a', 'b', 'n'),
			fc.integer({ min: 1, max: 9 }),
			(texts, letter, most) => {
				const haystacks = [texts.slice(0, 8), texts.slice(8)].map((some) => joinTexts(some));
				const found = searchHaystacks(haystacks, [[[letter]]], most);
				expect(found).toEqual(hitsIn(texts, letter).slice(0, most));
			}
		),
		{ numRuns: 400 }
	);
});

/** All hits, by a look at every letter of every row. */
function hitsIn(texts: string[], letter: string): Hit[] {
	return texts
		.map((text, place): Hit => {
			const ranks = Array.from(text, (other, at) =>
				other === letter ? rankAt(text, 0, text.length, at, letter) : Infinity
			);
			return { place, rank: Math.min(...ranks) };
		})
		.filter(({ rank }) => rank < Infinity)
		.sort((a, b) => a.rank - b.rank || a.place - b.place);
}
