import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../domain/contact-file/table/columns.ts';
import { MEANINGS } from '../../domain/contact-file/table/header-words.ts';
import { languageCodes, loadCatalog, loadChapter, type LanguageCode } from '../../i18n/catalog.ts';
import { meaningText } from './column-words.ts';

async function wordsOf(code: LanguageCode) {
	const importing = await loadChapter(code, 'importing');
	return { t: await loadCatalog(code), chapter: () => importing };
}

describe('what a column was understood as', () => {
	it.each([
		['手機', 'Phone · Mobile'],
		['公司电话', 'Phone · Work'],
		['城市', 'Address · City'],
		['家庭地址', 'Address · Home'],
		['阳历生日', 'Birthday · Gregorian'],
		['农历生日', 'Lunar birthday'],
		['生日類型', 'Calendar of the birthday'],
		['Phone 1 - Label', 'Phone · Label'],
		['Address 1 - City', 'Address · City'],
		['Event 1 - Value', 'Date'],
		['Middle Name', 'Middle name'],
		['配偶', 'Family'],
		['Shoe size', 'Own field']
	])('%s is %s', async (header, said) => {
		const [meaning] = columnsOf([header]);
		expect(meaningText(meaning!, await wordsOf('en'))).toBe(said);
	});

	it.each(languageCodes)('has words in %s for all that readers understand', async (code) => {
		const words = await wordsOf(code);
		for (const meaning of new Set(MEANINGS.values())) expect(meaningText(meaning, words)).toMatch(/\S/);
	});
});
