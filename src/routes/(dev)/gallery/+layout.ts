import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { isLanguageCode, matchLanguage } from '$lib/i18n/catalog.ts';
import { Language } from '$lib/state/language.svelte.ts';

export const ssr = false;

/** `?lang=zh-Hans` and `?theme=dark` choose what is looked at. */
export async function load({ url }) {
	if (!dev) error(404);
	const lang = url.searchParams.get('lang');
	const theme = url.searchParams.get('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	return { language: await Language.open(isLanguageCode(lang) ? lang : matchLanguage(navigator.languages)) };
}
