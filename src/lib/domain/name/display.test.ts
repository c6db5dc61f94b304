import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, initialsOf } from './display.ts';

describe('the name as it is shown (F7)', () => {
	it.each([
		[{ familyName: '王', givenName: '小明' }, '王小明'],
		[{ familyName: '歐陽', givenName: '修', nameSuffix: '先生' }, '歐陽修先生'],
		[{ familyName: '김', givenName: '민수' }, '김민수'],
		[{ familyName: '山田', givenName: 'さくら' }, '山田さくら'],
		[{ familyName: '陳', givenName: '大文 David' }, '陳大文 David'],
		[{ familyName: '王', namePrefix: 'Dr.' }, 'Dr. 王'],
		[{ givenName: '小明' }, '小明']
	])('puts a Chinese, Korean or Japanese family name first, without a space: %o', (parts, shown) => {
		expect(displayName(parts, 'given-first')).toBe(shown);
		expect(displayName(parts, 'family-first')).toBe(shown);
	});

	it.each([
		[{ familyName: 'Smith', givenName: 'John' }, 'John Smith', 'Smith John'],
		[
			{ familyName: 'Smith', givenName: 'John', middleName: 'Q.', namePrefix: 'Dr.', nameSuffix: 'Jr.' },
			'Dr. John Q. Smith Jr.',
			'Dr. Smith John Q. Jr.'
		],
		[{ familyName: '陳', givenName: 'David' }, 'David 陳', '陳 David'],
		[{ familyName: 'Chan', givenName: '大文' }, '大文 Chan', 'Chan 大文']
	])('follows the book for other names: %o', (parts, givenFirst, familyFirst) => {
		expect(displayName(parts, 'given-first')).toBe(givenFirst);
		expect(displayName(parts, 'family-first')).toBe(familyFirst);
	});

	it('falls back to the full name, the nickname, the company', () => {
		const company = { company: 'Acme' };
		expect(displayName({ ...company, nickname: 'Bo', fullName: 'Anna Wang' }, 'family-first')).toBe(
			'Anna Wang'
		);
		expect(displayName({ ...company, nickname: 'Bo', familyName: '  ' }, 'given-first')).toBe('Bo');
		expect(displayName(company, 'given-first')).toBe('Acme');
		expect(displayName({}, 'given-first')).toBe('');
	});

	it('stays on one line', () => {
		expect(displayName({ fullName: ' Anna\r\n\tWang\0 ' }, 'given-first')).toBe('Anna Wang');
	});
});

describe('the initials of a name', () => {
	it.each([
		['John Smith', 'JS'],
		['anna maria de souza', 'AS'],
		['王小明', '小明'],
		['王明', '王明'],
		['王', '王'],
		['David 陳', 'D陳'],
		['Acme', 'A'],
		['👩‍👩‍👧 Kim', '👩‍👩‍👧K'],
		['émile', 'É'],
		['', '']
	])('of %s are %s', (name, initials) => {
		expect(initialsOf(name)).toBe(initials);
	});

	it('are there for any name, and short', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
				const initials = initialsOf(name);
				expect(initials === '').toBe(displayName({ fullName: name }, 'given-first') === '');
				expect(initials.length).toBeLessThanOrEqual(name.length * 3);
			}),
			{ numRuns: 200 }
		);
	});
});
