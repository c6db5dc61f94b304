/** Exists for some milliseconds only. */
const SCRATCH = 'rapport-fresh-log';

/**
 * Makes Chromium go on in a new log, by deleting an empty database; other browsers lose nothing by it. Called at each
 * start, in the first idle moment, for the log may end in a torn record: a record is written in two parts, and a
 * browser killed in between leaves its head without its content. The next start reads over that and goes on behind it;
 * the start after that takes all that follows for damage and empties the whole storage. Seen in Chromium 156 on
 * LevelDB; `docs/decisions/0007-writing-on-the-phone.md` tells more.
 *
 * Resolves when done, also when the storage is full or denied: the next start tries again.
 */
export async function beginFreshLog(): Promise<void> {
	const opened = await answered(() => indexedDB.open(SCRATCH));
	if (!opened) return;
	opened.close();
	await answered(() => indexedDB.deleteDatabase(SCRATCH));
}

function answered<T>(ask: () => IDBRequest<T>): Promise<T | undefined> {
	return new Promise((resolve) => {
		try {
			const request = ask();
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => resolve(undefined);
		} catch {
			resolve(undefined);
		}
	});
}
