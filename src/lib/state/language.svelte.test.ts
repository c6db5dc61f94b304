import { describe, expect, it } from 'vitest';
import { Language } from './language.svelte.ts';

describe('the language (U3)', () => {
	it('switches words, formats and the page together', async () => {
		const language = await Language.open('en');
		expect([language.t.common.save, document.documentElement.lang]).toEqual(['Save', 'en']);
		await language.choose('zh-Hant');
		expect([language.t.common.save, document.documentElement.lang]).toEqual(['儲存', 'zh-Hant']);
		expect(language.format.monthDay(2, 29)).toBe('2月29日');
	});

	it('ends with the last choice, whichever catalog arrives first', async () => {
		const language = await Language.open('en');
		const first = language.choose('zh-Hant');
		const second = language.choose('zh-Hans');
		await Promise.all([second, first]);
		expect(language.code).toBe('zh-Hans');
	});
});
