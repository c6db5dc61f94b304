import { createContext } from 'svelte';
import type { Day } from '../domain/kernel/day.ts';
import { daysBetween } from '../domain/kernel/day.ts';
import { loadCatalog, type LanguageCode, type Messages } from '../i18n/catalog.ts';
import { formatFor, type Format } from '../i18n/format.ts';

/** The language on the screen: `language.t.common.save`, `language.format.day(day)`. Switches without a reload. */
export class Language {
	#shown: { code: LanguageCode; t: Messages; format: Format } = $state.raw()!;
	#wanted: LanguageCode;

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
		const messages = await loadCatalog(code);
		if (this.#wanted === code) this.#show(code, messages);
	}

	/** How far away something due is: "2 days late", "today", "in 3 days". */
	due(day: Day, today: Day): string {
		const late = daysBetween(day, today);
		return late > 0 ? this.t.common.daysLate(late) : this.format.relativeDay(day, today);
	}

	#show(code: LanguageCode, t: Messages): void {
		this.#shown = { code, t, format: formatFor(code) };
		// Fonts, hyphens and screen readers' voices follow it.
		document.documentElement.lang = code;
	}
}

export const [useLanguage, setLanguage] = createContext<Language>();
