import { STATUS, type Refusal } from '../auth/refusal.ts';

/** Nothing of the API is for caches: it is somebody's, and of this moment. */
const NO_STORE = { 'cache-control': 'no-store' };

export function answer(value: unknown, setCookies: readonly string[] = []): Response {
	return withCookies(Response.json(value, { headers: NO_STORE }), setCookies);
}

/** Events as they come. Proxies that gather what they pass on are asked not to. */
export function stream(body: unknown, setCookies: readonly string[] = []): Response {
	const headers = { ...NO_STORE, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
	return withCookies(new Response(body as ReadableStream<Uint8Array>, { headers }), setCookies);
}

/** `{error: code, …}` with the status of the code (`sync/protocol/account`). */
export function refuse({ type, ...rest }: Refusal, setCookies: readonly string[] = []): Response {
	const headers = new Headers(NO_STORE);
	if ('retryAfterMs' in rest) headers.set('retry-after', String(Math.ceil(rest.retryAfterMs / 1000)));
	return withCookies(Response.json({ error: type, ...rest }, { status: STATUS[type], headers }), setCookies);
}

/** Something broke. What it was is in the log, without its words. */
export function failed(): Response {
	return Response.json({ error: 'unexpected' }, { status: 500, headers: NO_STORE });
}

function withCookies(response: Response, setCookies: readonly string[]): Response {
	for (const cookie of setCookies) response.headers.append('set-cookie', cookie);
	return response;
}
