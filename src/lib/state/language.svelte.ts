import { createContext } from 'svelte';
import {
	loadCatalog,
	loadChapter,
	type Chapter,
	type Chapters,
	type LanguageCode,
	type Messages
} from '../i18n/catalog.ts';
import { formatFor, type Format } from '../i18n/format.ts';

/** The language on the screen: `language.t.common.save`, `language.format.day(day)`. Switches without a reload. */
export class Language {
	#shown: { code: LanguageCode; t: Messages; format: Format } = $state.raw()!;
	#wanted: LanguageCode;
	#chapters: Partial<Chapters> = $state.raw({});

	constructor(code: LanguageCode, messages: Messages) {
		this.#wanted = code;
		this.#show(code, messages);
	}

	/** Loads one catalog and makes the language of it. */
	static async open(code: LanguageCode): Promise<Language> {
		return new Language(code, await loadCatalog(code));
	}

	get code(): LanguageCode {
		return this.#shown.code;
	}

	get t(): Messages {
		return this.#shown.t;
	}

	get format(): Format {
		return this.#shown.format;
	}

	/** Loads the catalog, then switches everything at once; the last choice wins, whichever catalog arrives first. */
	async choose(code: LanguageCode): Promise<void> {
		this.#wanted = code;
		const open = Object.keys(this.#chapters) as Chapter[];
		const [messages, chapters] = await Promise.all([
			loadCatalog(code),
			Promise.all(open.map(async (chapter) => [chapter, await loadChapter(code, chapter)]))
		]);
		if (this.#wanted !== code) return;
		this.#chapters = Object.fromEntries(chapters) as Partial<Chapters>;
		this.#show(code, messages);
	}

	/** Loads the words of one screen, in this language and any that is chosen later. That screen's route waits for it. */
	async openChapter(chapter: Chapter): Promise<void> {
		if (!this.#chapters[chapter]) {
			const words = await loadChapter(this.#wanted, chapter);
			this.#chapters = { ...this.#chapters, [chapter]: words };
		}
	}

	/** The words of a chapter that was opened. */
	chapter<C extends Chapter>(chapter: C): Chapters[C] {
		const words = this.#chapters[chapter];
		if (!words) throw new Error(`the chapter ${chapter} was not opened`);
		return words;
	}

	#show(code: LanguageCode, t: Messages): void {
		this.#shown = { code, t, format: formatFor(code) };
		// Fonts, hyphens and screen readers' voices follow it.
		document.documentElement.lang = code;
	}
}

export const [useLanguage, setLanguage] = createContext<Language>();
