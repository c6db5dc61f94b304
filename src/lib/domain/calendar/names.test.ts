import { expect, it } from 'vitest';
import { chineseDayName, chineseMonthName } from './names.ts';

it('U3: months are named in both scripts', () => {
	expect(chineseMonthName(1, false, 'hant')).toBe('正月');
	expect(chineseMonthName(10, false, 'hans')).toBe('十月');
	expect(chineseMonthName(11, false, 'hans')).toBe('冬月');
	expect(chineseMonthName(12, false, 'hant')).toBe('臘月');
	expect(chineseMonthName(12, false, 'hans')).toBe('腊月');
	expect(chineseMonthName(4, true, 'hant')).toBe('閏四月');
	expect(chineseMonthName(4, true, 'hans')).toBe('闰四月');
	expect(chineseMonthName(13, false, 'hant')).toBe('');
});

it('days are named from 初一 to 三十, each by another name', () => {
	const names = Array.from({ length: 30 }, (_, i) => chineseDayName(i + 1));
	expect([1, 10, 11, 19, 20, 21, 29, 30].map((day) => names[day - 1]).join(' ')).toBe(
		'初一 初十 十一 十九 二十 廿一 廿九 三十'
	);
	expect(new Set(names).size).toBe(30);
	expect([0, 31, 1.5].map(chineseDayName)).toEqual(['', '', '']);
});
