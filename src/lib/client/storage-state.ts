/** What the browser says about this origin's storage. Sizes in bytes, `undefined` where it does not say. */
export type StorageState = {
	/** True when the browser has promised not to clear it by itself. */
	readonly persisted: boolean;
	readonly usage: number | undefined;
	readonly quota: number | undefined;
};

/**
 * Asks the browser to keep our data (D-5: after the first real write, because browsers weigh how much we are used).
 * @returns true when it promises to. Never throws: private windows and old browsers refuse in many ways.
 */
export async function askPersistence(storage = browserStorage()): Promise<boolean> {
	return (await isPersisted(storage)) || (await orElse(() => storage?.persist?.(), false));
}

/** Never throws: what cannot be learnt is `false` or `undefined`. */
export async function storageState(storage = browserStorage()): Promise<StorageState> {
	const persisted = await isPersisted(storage);
	const { usage, quota } = await orElse(() => storage?.estimate?.(), {});
	return { persisted, usage, quota };
}

function isPersisted(storage: BrowserStorage | undefined): Promise<boolean> {
	return orElse(() => storage?.persisted?.(), false);
}

async function orElse<T>(ask: () => Promise<T> | undefined, otherwise: T): Promise<T> {
	try {
		return (await ask()) ?? otherwise;
	} catch {
		return otherwise;
	}
}

type BrowserStorage = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

function browserStorage(): BrowserStorage | undefined {
	return globalThis.navigator?.storage;
}
