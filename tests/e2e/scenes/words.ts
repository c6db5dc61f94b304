import {
	chapterNames,
	loadCatalog,
	loadChapter,
	type Chapters,
	type LanguageCode,
	type Messages as Everyday
} from '../../../src/lib/i18n/catalog.ts';

/** Everything the app says in a language, whichever screen loads it. */
export type Messages = Everyday & Chapters;

export async function loadWords(code: LanguageCode): Promise<Messages> {
	const chapters = chapterNames.map(async (name) => [name, await loadChapter(code, name)]);
	return { ...(await loadCatalog(code)), ...(Object.fromEntries(await Promise.all(chapters)) as Chapters) };
}
