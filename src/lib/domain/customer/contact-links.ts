import { asciiDigits } from '../phone/digits.ts';

/** Schemes that may be opened from a file (DESIGN §9): imported text is data and must not run anything. */
const SAFE = new Set(['http:', 'https:', 'tel:', 'mailto:']);
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The address that a link opens; null for one that must not be opened. Without a scheme it is a web page. */
export function linkHref(url: string): string | null {
	const typed = url.trim();
	const full = SCHEME.test(typed) && !/^[^:/]+\.[^:/]+:\d/.test(typed) ? typed : `https://${typed}`;
	try {
		const parsed = new URL(full);
		return SAFE.has(parsed.protocol) ? parsed.href : null;
	} catch {
		return null;
	}
}

/** What a phone number dials, and where a message to it goes; null where it has no digits. */
export function phoneHref(phone: { typed: string; e164?: string }, scheme: 'tel' | 'sms'): string | null {
	const number =
		phone.e164 ??
		asciiDigits(phone.typed)
			.normalize('NFKC')
			.replace(/[^\d+*#,;]/g, '');
	return /\d/.test(number) ? `${scheme}:${encodeURIComponent(number).replaceAll('%2B', '+')}` : null;
}

/** The address that an e-mail opens; null for a text that is none. */
export function emailHref(address: string): string | null {
	const typed = address.trim();
	return isEmail(typed) ? `mailto:${encodeURIComponent(typed).replaceAll('%40', '@')}` : null;
}

/** Whether a text can be an e-mail address at all: something on both sides of one @, without blanks. */
export function isEmail(address: string): boolean {
	return /^[^\s@]+@[^\s@]+$/.test(address.trim());
}
