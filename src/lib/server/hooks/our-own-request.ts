/** `application/json`, which no form and no plain request of another site can send; in UTF-8, if it says so. */
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*("utf-8"|utf-8)\s*)?$/i;

/**
 * Whether one of our own pages sent this. What only reads may come from anywhere: it changes nothing, and the cookie does
 * not come along. `origin` is the address people use, never what the request claims as its Host; where it is not known, nothing writes.
 */
export function isOurOwnRequest(
	request: Pick<Request, 'method' | 'headers'>,
	origin: string | null
): boolean {
	const { method, headers } = request;
	if (method === 'GET' || method === 'HEAD') return true;
	const site = headers.get('sec-fetch-site');
	return (
		method === 'POST' &&
		JSON_TYPE.test(headers.get('content-type') ?? '') &&
		origin !== null &&
		headers.get('origin') === origin &&
		// Every browser of today sends it; what is not a browser has no cookie to be misled with.
		(site === null || site === 'same-origin')
	);
}
