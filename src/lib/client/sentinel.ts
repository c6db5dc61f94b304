import * as v from 'valibot';

/**
 * What the phone last held, kept outside IndexedDB: a browser that cleared the database must not make
 * the app look new (D-5). It names no customer. Counts are of rows that are not deleted; `changedAt` in ms since 1970.
 */
const sentinelSchema = v.object({
	/** The name of the IndexedDB database. */
	database: v.string(),
	/** The id of the book. */
	book: v.string(),
	customers: v.pipe(v.number(), v.integer(), v.minValue(0)),
	touchpoints: v.pipe(v.number(), v.integer(), v.minValue(0)),
	changedAt: v.pipe(v.number(), v.finite())
});
export type Sentinel = Readonly<v.InferOutput<typeof sentinelSchema>>;

/**
 * Decides at the start whether the phone has been emptied. What another database held is not missing in this one.
 * @returns what it held, to be told to the person; `undefined` when nothing is missing.
 */
export function emptiedPhone(
	sentinel: Sentinel | undefined,
	{ database, isEmpty }: { database: string; isEmpty: boolean }
): Sentinel | undefined {
	const heldSomething = sentinel?.database === database && sentinel.customers + sentinel.touchpoints > 0;
	return heldSomething && isEmpty ? sentinel : undefined;
}

/** The last sentinel; `undefined` when there is none, it is not ours to read, or it is damaged. Never throws. */
export function readSentinel(store = browserStore()): Sentinel | undefined {
	try {
		const parsed = v.safeParse(sentinelSchema, JSON.parse(store()?.getItem(KEY) ?? 'null'));
		return parsed.success ? parsed.output : undefined;
	} catch {
		return undefined;
	}
}

/** @returns false when the browser refuses (storage denied or full): the app works without it. Never throws. */
export function writeSentinel(sentinel: Sentinel, store = browserStore()): boolean {
	return attempt(() => store()?.setItem(KEY, JSON.stringify(sentinel)));
}

/** For when the person has wiped the phone on purpose or has read the warning. Never throws. */
export function clearSentinel(store = browserStore()): boolean {
	return attempt(() => store()?.removeItem(KEY));
}

const KEY = 'rapport.sentinel';

function attempt(act: () => void): boolean {
	try {
		act();
		return true;
	} catch {
		return false;
	}
}

/** Where storage is denied, reading the property `localStorage` itself throws. */
function browserStore(): () => Storage | undefined {
	return () => globalThis.localStorage;
}
