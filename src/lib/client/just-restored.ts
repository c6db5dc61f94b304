/** What a restore brought, told on the first screen after it: the app starts anew in between. */
export type JustRestored = { customers: number; touchpoints: number };

const KEY = 'rapport.restored';

export function markRestored({ customers, touchpoints }: JustRestored): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify({ customers, touchpoints }));
	} catch {
		// The book is there all the same.
	}
}

/** The restore that was just made, once; null when there was none. */
export function takeRestored(): JustRestored | null {
	try {
		const marked = sessionStorage.getItem(KEY);
		sessionStorage.removeItem(KEY);
		return marked ? (JSON.parse(marked) as JustRestored) : null;
	} catch {
		return null;
	}
}
