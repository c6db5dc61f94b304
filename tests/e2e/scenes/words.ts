import {
	loadCatalog,
	loadChapter,
	type Chapters,
	type LanguageCode,
	type Messages
} from '../../../src/lib/i18n/catalog.ts';

/** All words of a language, those included that the app loads with their screen. */
export type Words = Messages & Chapters;

export async function loadWords(code: LanguageCode): Promise<Words> {
	const [catalog, importing, help] = await Promise.all([
		loadCatalog(code),
		loadChapter(code, 'importing'),
		loadChapter(code, 'help')
	]);
	return { ...catalog, importing, help };
}
