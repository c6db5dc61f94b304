/**
 * Workbox stores one file after the other, so a first visit would need as many round trips as there are files, and
 * people close the page before. This brings them into the HTTP cache a few at a time, where workbox then finds them.
 * A file that fails is left to workbox, which decides about the install. Never rejects.
 */
export async function fetchAhead(urls: readonly string[], atOnce = 6): Promise<void> {
	const rest = urls.values();
	const one = async () => {
		for (const url of rest)
			await fetch(url).then(
				(response) => response.arrayBuffer(),
				() => undefined
			);
	};
	await Promise.allSettled(Array.from({ length: atOnce }, one));
}
