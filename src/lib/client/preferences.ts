import * as v from 'valibot';

/** What this browser remembers beside the book: nothing in it is about a customer. */
const preferencesSchema = v.object({
	language: v.optional(v.picklist(['en', 'zh-Hant', 'zh-Hans'])),
	theme: v.optional(v.picklist(['light', 'dark'])),
	/** True while the demo book is on the desk. */
	demo: v.optional(v.boolean()),
	/** The day of the last export, to say how old the newest copy is. */
	exportedOn: v.optional(v.string())
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

const KEY = 'rapport.preferences';

/** Never throws: without a store, or with a damaged one, everything is as on the first day. */
export function readPreferences(): Preferences {
	try {
		const parsed = v.safeParse(preferencesSchema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
		return parsed.success ? parsed.output : {};
	} catch {
		return {};
	}
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
