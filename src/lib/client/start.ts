import { Language } from '../state/language.svelte.ts';
import { boot, preferredLanguage, type Boot } from './boot.ts';

export type Start = { language: Language; found: Boot };

let started: Promise<Start> | undefined;

/**
 * Opens the phone and the language, once. Called as soon as the code is there, so that the storage, which browsers
 * take up to a third of a second to open, opens while the first screen is put together; the layout waits for it.
 */
export function start(): Promise<Start> {
	started ??= Promise.all([Language.open(preferredLanguage()), boot()])
		.then(([language, found]) => ({ language, found }))
		.catch((error: unknown) => {
			// What failed may be tried again.
			started = undefined;
			throw error;
		});
	return started;
}
