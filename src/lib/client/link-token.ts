import { replaceState } from '$app/navigation';
import { page } from '$app/state';

const HELD = 'rapport.link';

/**
 * Takes the token of a link out of the address: it stands in the fragment, which no server sees, and must not stay for
 * whoever looks at the screen or at the history next. The tab keeps it until it is used, for a page that is reloaded.
 */
export function takeToken(): string {
	const token = /^#?([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1] ?? '';
	if (location.hash) {
		replaceState(location.pathname, page.state);
		keep(token);
	}
	return token;
}

/** The token of the link that this tab opened last and did not use; empty when there is none. */
export function heldToken(): string {
	try {
		return sessionStorage.getItem(HELD) ?? '';
	} catch {
		return '';
	}
}

export function forgetToken(): void {
	keep('');
}

/** A browser that stores nothing loses the link with the page. */
function keep(token: string): void {
	try {
		if (token) sessionStorage.setItem(HELD, token);
		else sessionStorage.removeItem(HELD);
	} catch {
		return;
	}
}
