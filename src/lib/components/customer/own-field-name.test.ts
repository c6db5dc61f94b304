import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../i18n/catalog.ts';
import { ownFieldName } from './own-field-name.ts';

describe('the name of an own field', () => {
	it('is in the reader’s language where an import gave it', async () => {
		const words = { t: await loadCatalog('zh-Hant') };
		const names = ['birthday', 'anniversary (hebrew)', 'occasion', 'role', 'home'];
		expect(names.map((label) => ownFieldName(words, label))).toEqual([
			'生日',
			'週年紀念 · hebrew',
			'其他紀念日',
			'職稱',
			'住家'
		]);
	});

	it('stays as it was written otherwise', async () => {
		const words = { t: await loadCatalog('zh-Hans') };
		for (const label of ['Birthday', 'Shoe size', '生日', 'sourceId', 'toString', ''])
			expect(ownFieldName(words, label)).toBe(label);
	});
});
