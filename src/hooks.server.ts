import { dev, version } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { compress } from '$lib/server/hooks/compress';
import { refuse } from '$lib/server/hooks/answers';
import { isOurOwnRequest } from '$lib/server/hooks/our-own-request';
import { otherAddressNotice } from '$lib/server/hooks/other-address';
import { NOT_A_PAGE, securityHeaders } from '$lib/server/hooks/security-headers';
import { ourOrigin, trustedProxies } from '$lib/server/hooks/surroundings';

// Read here and not through $env: Kit would write anything that begins with PUBLIC_ into every page.
const always = Object.entries(securityHeaders(process.env.PUBLIC_URL));

// The code of the first load, which the modules of a built app expect to be there (`cli/bundle/compiled-ahead.ts`).
const AHEAD = dev ? '' : `<script src="/_app/immutable/chunks/first.${version}.js"></script>`;

const noticeOtherAddress = otherAddressNotice((line) => console.error(line));

/** The built app is handed its backend by `cli/serve.ts`. */
export const init: ServerInit = async () => {
	trustedProxies();
	if (dev) (await import('$lib/server/backend-for-development')).offerBackendForDevelopment();
};

export const handle: Handle = async ({ event, resolve }) => {
	// A development server belongs to whoever runs it, at whatever address they open.
	if (dev) process.env.ORIGIN = event.url.origin;
	// Asked of every route and not by its address, which can be written in more than one way.
	const origin = ourOrigin();
	const isOurs = isOurOwnRequest(event.request, origin);
	if (!isOurs) noticeOtherAddress(event.request.headers.get('origin'), origin);
	const response = isOurs
		? await resolve(event, {
				// What is part of that script is asked for by nobody.
				preload: ({ type, path }) => type === 'css' || (type === 'js' && !path.includes('/nodes/')),
				transformPageChunk: ({ html }) => html.replace('%rapport.ahead%', AHEAD)
			})
		: refuse({ type: 'cross-site' });
	const { headers } = response;
	for (const [name, value] of always) headers.set(name, value);
	const isPage = headers.get('content-type')?.startsWith('text/html');
	// The shell names the files of one version: a browser must ask before it uses an old one.
	if (!headers.has('cache-control')) headers.set('cache-control', isPage ? 'no-cache' : 'no-store');
	if (!headers.has('content-security-policy')) headers.set('content-security-policy', NOT_A_PAGE);
	return compress(event.request, response);
};

/** Only the kind of the error and where it arose are logged: its words may hold what a customer's file says. */
export const handleError: HandleServerError = ({ error, status, event }) => {
	if (status === 404) return { message: 'not-found' };
	const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
	const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
	console.error([`${name} at ${event.route.id ?? 'no route'}`, ...places].join('\n'));
	return { message: 'unexpected' };
};
