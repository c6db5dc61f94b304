import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import {
	chapterNames,
	languageCodes,
	loadCatalog,
	loadChapter,
	matchLanguage,
	type LanguageCode
} from './catalog.ts';

describe('matching the languages of a phone', () => {
	it.each([
		[['zh-TW'], 'zh-Hant'],
		[['zh-HK', 'en'], 'zh-Hant'],
		[['zh-Hant-CN'], 'zh-Hant'],
		[['zh-Hans-HK'], 'zh-Hans'],
		[['zh-CN'], 'zh-Hans'],
		[['zh'], 'zh-Hans'],
		[['zh_SG'], 'zh-Hans'],
		[['yue'], 'zh-Hant'],
		[['fr-FR', 'zh-TW', 'en'], 'zh-Hant'],
		[['en-US', 'zh-TW'], 'en'],
		[['de', 'fr'], 'en'],
		[[], 'en']
	] as const)('%j reads %s', (wanted, code) => expect(matchLanguage(wanted)).toBe(code));
});

/** Everything that is said in a language, whichever file it is in. */
async function allWords(code: LanguageCode) {
	const chapters = await Promise.all(chapterNames.map((chapter) => loadChapter(code, chapter)));
	return { ...(await loadCatalog(code)), chapters };
}

/** Every text of a catalog with its path; a function is called with stand-ins. */
function texts(node: unknown, path = ''): [path: string, text: string][] {
	if (typeof node === 'string') return [[path, node]];
	if (typeof node === 'function') return [[path, String(node(2, 'x', 'y', 'z'))]];
	return Object.entries(node as object).flatMap(([key, child]) => texts(child, `${path}.${key}`));
}

describe('catalogs (U3)', () => {
	it.each(languageCodes)('%s has words for everything', async (code) => {
		const empty = texts(await allWords(code)).filter(([, text]) => text.trim() === '');
		expect(empty).toEqual([]);
	});

	it('simplified Chinese holds no traditional character', async () => {
		const simplify = Converter({ from: 't', to: 'cn' });
		const wrong = texts(await allWords('zh-Hans')).filter(([, text]) => simplify(text) !== text);
		// The languages' own names are written in themselves.
		expect(wrong.filter(([, text]) => text !== '繁體中文')).toEqual([]);
	});

	it('traditional Chinese holds no simplified character', async () => {
		const traditional = Converter({ from: 'cn', to: 't' });
		// Both scripts write these; only some of their words differ.
		const shared = new Set('里后台干只面發表采占布系志制志松致復群');
		const wrong = texts(await allWords('zh-Hant')).flatMap(([path, text]) =>
			[...text].filter((char) => traditional(char) !== char && !shared.has(char)).map((char) => [path, char])
		);
		// The languages' own names are written in themselves.
		expect(wrong.filter(([, char]) => !'简体'.includes(char!))).toEqual([]);
	});

	it.each(['zh-Hant', 'zh-Hans'] as const)('%s writes its own punctuation', async (code) => {
		const han = '[\\u4e00-\\u9fff]';
		const halfWidth = new RegExp(`${han}[,;:?!]|[,;:?!]${han}|${han}\\.(\\s|$)`);
		expect(texts(await allWords(code)).filter(([, text]) => halfWidth.test(text))).toEqual([]);
	});
});
