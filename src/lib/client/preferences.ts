import { isLanguageCode, type LanguageCode } from '../i18n/catalog.ts';

/** What this browser remembers beside the book: nothing in it is about a customer. */
export type Preferences = {
	language?: LanguageCode;
	theme?: 'light' | 'dark';
	/** True while the demo book is on the desk. */
	demo?: boolean;
	/** The day of the last export, to say how old the newest copy is. */
	exportedOn?: string;
};

const KEY = 'rapport.preferences';

/** Never throws: without a store, or with a damaged one, everything is as on the first day. */
export function readPreferences(): Preferences {
	try {
		return known(
			JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>
		);
	} catch {
		return {};
	}
}

/** Looked at by hand, because this is read before the first screen and a schema would have to be loaded for it. */
function known({
	language,
	theme,
	demo,
	exportedOn
}: Partial<Record<keyof Preferences, unknown>>): Preferences {
	return {
		...(isLanguageCode(language) ? { language } : {}),
		...(theme === 'light' || theme === 'dark' ? { theme } : {}),
		...(demo === true ? { demo } : {}),
		...(typeof exportedOn === 'string' ? { exportedOn } : {})
	};
}

export function writePreferences(changes: Partial<Preferences>): void {
	try {
		localStorage.setItem(KEY, JSON.stringify({ ...readPreferences(), ...changes }));
	} catch {
		// A browser that stores nothing forgets the choice with the tab; there is nothing else to do.
	}
}

/** Light or dark by choice; undefined follows the phone. */
export function applyTheme(theme: Preferences['theme']): void {
	if (theme) document.documentElement.dataset.theme = theme;
	else delete document.documentElement.dataset.theme;
}
