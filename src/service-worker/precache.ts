import type { WorkboxPlugin } from 'workbox-core/types.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';

/** The one page that answers every address of the app. */
export const SHELL = '/';

/** Everything a visit may ever need. Names of built files hold their content's hash; the rest changes with the version. */
export function precacheEntries(build: string[], files: string[], version: string): PrecacheEntry[] {
	return [
		{ url: SHELL, revision: version },
		...build.map((url) => ({ url, revision: null })),
		...files.map((url) => ({ url, revision: version }))
	];
}

/**
 * Whether this page starts the code that is cached beside it. A deployment in the middle of an install, a login page
 * of a hotel or a mistaken proxy would otherwise become the shell and stay it.
 */
export function isShellOf(build: string[], html: string): boolean {
	const started = html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
	return started.length > 0 && started.every((url) => build.includes(url));
}

/** Refuses the shell of another version, which makes the install fail and be tried again at the next look. */
export function shellGuard(build: string[]): WorkboxPlugin {
	return {
		cacheWillUpdate: async ({ request, response }) => {
			if (response.status !== 200) return null;
			if (new URL(request.url).pathname !== SHELL) return response;
			return isShellOf(build, await response.clone().text()) ? response : null;
		}
	};
}
