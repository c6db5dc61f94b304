import { boot, preferredLanguage } from '$lib/client/boot.ts';
import { Language } from '$lib/state/language.svelte.ts';

// Everything below is drawn on the phone from the phone's own data: no page of the app needs a server.
export const ssr = false;

export async function load() {
	const [language, found] = await Promise.all([Language.open(preferredLanguage()), boot()]);
	return { language, found };
}
