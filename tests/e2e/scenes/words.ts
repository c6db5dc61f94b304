import {
	loadCatalog,
	loadChapter,
	type Chapters,
	type LanguageCode,
	type Messages
} from '../../../src/lib/i18n/catalog.ts';

/** All words of a language, those included that the app loads with their screen, and some that a person would type. */
export type Words = Messages & Chapters & { typed: { note: string; plan: string; hobby: string } };

const TYPED: Record<LanguageCode, Words['typed']> = {
	en: {
		note: 'Wants the offer for the second hall before Friday.',
		plan: 'Send the offer',
		hobby: 'Sails at the weekend'
	},
	'zh-Hant': {
		note: '希望週五前收到第二廠房的報價，並安排一次參觀。',
		plan: '寄出報價單',
		hobby: '週末喜歡登山'
	},
	'zh-Hans': {
		note: '希望周五前收到第二厂房的报价，并安排一次参观。',
		plan: '发送报价单',
		hobby: '周末喜欢登山'
	}
};

export async function loadWords(code: LanguageCode): Promise<Words> {
	const [catalog, importing, help, sharing] = await Promise.all([
		loadCatalog(code),
		loadChapter(code, 'importing'),
		loadChapter(code, 'help'),
		loadChapter(code, 'sharing')
	]);
	return { ...catalog, importing, help, sharing, typed: TYPED[code] };
}

/** The language that these are the words of. */
export function codeOf(t: Words): LanguageCode {
	return t.common.save === 'Save' ? 'en' : t.common.save === '儲存' ? 'zh-Hant' : 'zh-Hans';
}
