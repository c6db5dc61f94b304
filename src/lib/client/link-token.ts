import { replaceState } from '$app/navigation';
import { page } from '$app/state';

/**
 * Takes the token of a link out of the address: it stands in the fragment, which no server sees, and must not stay for
 * whoever looks at the screen or at the history next.
 */
export function takeToken(): string {
	const token = /^#?([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1] ?? '';
	if (location.hash) replaceState(location.pathname, page.state);
	return token;
}
