/** Whoever fills it with cookies of their own making only has it emptied. */
const MOST = 10_000;

/**
 * Which session a cookie was found to carry. Its signature stands as long as its letters, so it is checked once in a process;
 * whether the session is still there is asked of the database each time.
 */
export class KnownCookies {
	readonly #tokens = new Map<string, string>();

	tokenOf(cookie: string): string | undefined {
		return this.#tokens.get(cookie);
	}

	keep(cookie: string, token: string): void {
		if (this.#tokens.size >= MOST) this.#tokens.clear();
		this.#tokens.set(cookie, token);
	}
}
