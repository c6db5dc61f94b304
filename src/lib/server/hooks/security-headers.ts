/**
 * What every answer of the process carries, beside the Content-Security-Policy that Kit writes for pages.
 * `publicUrl` is the address people use (PUBLIC_URL): browsers are told to insist on HTTPS only if it has it.
 */
export function securityHeaders(publicUrl: string | undefined): Record<string, string> {
	return {
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Permissions-Policy': PERMISSIONS,
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'X-Frame-Options': 'DENY',
		...(publicUrl?.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${TWO_YEARS}` })
	};
}

/** For what is not a page: should a browser ever show an answer of the API as a document, it can do nothing. */
export const NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * For files, which the adapter answers before any hook runs. A worker does not inherit the page's policy but has the
 * one its script came with: this lets it load our own code and ask our own server, and nothing else.
 */
export const A_FILE =
	"default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const TWO_YEARS = 2 * 365 * 24 * 60 * 60;

/** Voice notes need the microphone (F9) and unlocking needs passkeys (P4); nothing else is ever asked for. */
const PERMISSIONS = [
	'microphone=(self)',
	'publickey-credentials-get=(self)',
	'publickey-credentials-create=(self)',
	...['camera', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture'].map(
		(name) => `${name}=()`
	)
].join(', ');
