import type { help } from './messages/en/help.ts';
import type { importing } from './messages/en/import.ts';
import type { sharing } from './messages/en/sharing.ts';
import type { Messages } from './messages/en.ts';

export type { Messages };

export const languageCodes = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** Each language in its own words, and in itself: for the list to choose from. */
export const languageNames: Record<LanguageCode, string> = {
	en: 'English',
	'zh-Hant': '繁體中文',
	'zh-Hans': '简体中文'
};

/** The words of one screen alone, loaded with that screen: the first one does not pay for them. */
export type Chapters = { importing: typeof importing; help: typeof help; sharing: typeof sharing };
export type Chapter = keyof Chapters;

const chapters: { [L in LanguageCode]: { [C in Chapter]: () => Promise<Chapters[C]> } } = {
	en: {
		importing: async () => (await import('./messages/en/import.ts')).importing,
		help: async () => (await import('./messages/en/help.ts')).help,
		sharing: async () => (await import('./messages/en/sharing.ts')).sharing
	},
	'zh-Hant': {
		importing: async () => (await import('./messages/zh-Hant/import.ts')).importing,
		help: async () => (await import('./messages/zh-Hant/help.ts')).help,
		sharing: async () => (await import('./messages/zh-Hant/sharing.ts')).sharing
	},
	'zh-Hans': {
		importing: async () => (await import('./messages/zh-Hans/import.ts')).importing,
		help: async () => (await import('./messages/zh-Hans/help.ts')).help,
		sharing: async () => (await import('./messages/zh-Hans/sharing.ts')).sharing
	}
};
export const chapterNames = Object.keys(chapters.en) as Chapter[];

/** Loads one chapter of one language. Rejects when its file is neither cached nor reachable. */
export function loadChapter<C extends Chapter>(code: LanguageCode, chapter: C): Promise<Chapters[C]> {
	return chapters[code][chapter]();
}

/** Loads one language's words alone, without chapters. Rejects when its file is neither cached nor reachable. */
export async function loadCatalog(code: LanguageCode): Promise<Messages> {
	switch (code) {
		case 'en':
			return (await import('./messages/en.ts')).en;
		case 'zh-Hant':
			return (await import('./messages/zh-Hant.ts')).zhHant;
		case 'zh-Hans':
			return (await import('./messages/zh-Hans.ts')).zhHans;
	}
}

export function isLanguageCode(value: unknown): value is LanguageCode {
	return languageCodes.includes(value as LanguageCode);
}

/**
 * The first language of the list (BCP 47, as `navigator.languages`) that we speak; English when there is none.
 * Chinese is decided by script, and where the tag names none, by where it is written in that script (CLDR likely subtags).
 */
export function matchLanguage(wanted: readonly string[]): LanguageCode {
	for (const tag of wanted) {
		const parts = tag.toLowerCase().split(/[-_]/);
		if (parts[0] === 'en') return 'en';
		if (parts[0] === 'yue') return parts.includes('hans') || parts.includes('cn') ? 'zh-Hans' : 'zh-Hant';
		if (parts[0] !== 'zh') continue;
		if (parts.includes('hans')) return 'zh-Hans';
		return ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part)) ? 'zh-Hant' : 'zh-Hans';
	}
	return 'en';
}
