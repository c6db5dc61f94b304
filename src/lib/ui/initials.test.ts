import { describe, expect, it } from 'vitest';
import { initials, tintOf } from './initials.ts';

describe('initials (F7)', () => {
	it.each([
		['Ana Ruiz', 'AR'],
		['Jean-Luc Bertrand', 'JB'],
		['zoë', 'Z'],
		['陳美玲', '美玲'],
		['王芳', '王芳'],
		['李', '李'],
		['黃美玲小姐', '美玲'],
		['歐陽美玲', '美玲'],
		['先生', '先生'],
		['大同水電行', '大同'],
		['  ', ''],
		['👍 Omar', 'O'],
		['\u202eAna\u0000', 'A']
	])('stands for %j with %j', (name, letters) => expect(initials(name)).toBe(letters));

	it('keeps a person in one tint', () => {
		expect(tintOf('abc', 8)).toBe(tintOf('abc', 8));
		expect(new Set([...'abcdefghijklmnop'].map((seed) => tintOf(seed, 8))).size).toBeGreaterThan(4);
	});
});
