/**
 * Passes the address of one of our own scripts through the policy `rapport-script-url`, the only one that
 * the page's Trusted Types let make script addresses. Use it wherever a worker is started:
 *
 *     import url from '../../workers/import.ts?worker&url';
 *     new Worker(trustedScriptUrl(url), { type: 'module' });
 *
 * The value is typed as a string because DOM types know no other; where Trusted Types exist it is a TrustedScriptURL.
 * Throws a TypeError for any other address: that is a broken invariant, never something a user can do.
 */
export function trustedScriptUrl(url: URL | string): string {
	return policy ? (policy.createScriptURL(String(url)) as string) : ownScriptUrl(String(url));
}

/** The address itself when it is the service worker or built code of this origin; throws otherwise. */
export function ownScriptUrl(url: string, origin = location.origin, isDev = import.meta.env.DEV): string {
	const { origin: from, pathname } = new URL(url, origin);
	const isOurs = pathname === '/service-worker.js' || pathname.startsWith('/_app/immutable/');
	// The development server hands workers out from the source tree.
	if (from === origin && (isOurs || isDev)) return url;
	throw new TypeError('Not a script of this app');
}

type Policy = { createScriptURL(url: string): unknown };
type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('rapport-script-url', {
	createScriptURL: (url) => ownScriptUrl(url)
});
