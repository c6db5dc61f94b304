import type { BrowserContext, Page } from '@playwright/test';
import { databaseInUse } from './rows.ts';

type Cut = {
	path: '/api/sync/push' | '/api/sync/pull';
	/** So many requests get their answers; the next one is cut. */
	after: number;
	/** Whether the server does what it is asked before the answer is lost. */
	committed?: boolean;
};

/**
 * Nothing comes back any more in the middle of a sync, from one request on. Resolves when that has happened; the phone or
 * the server is killed then, and `heal` lets everything through again.
 */
export function cutAnswers(
	context: BrowserContext,
	{ path, after, committed = false }: Cut
): { happened: Promise<void>; heal(): Promise<void> } {
	const { promise: happened, resolve } = Promise.withResolvers<void>();
	let seen = 0;
	const ready = context.route(`**${path}`, async (route) => {
		if (seen++ < after) return route.continue();
		// A phone tries again, maybe when its server is killed already.
		if (committed && seen === after + 1) await route.fetch();
		resolve();
		if (committed) await route.abort('connectionreset');
	});
	return { happened: ready.then(() => happened), heal: () => context.unroute(`**${path}`) };
}

/**
 * Keeps the storage of a phone busy as soon as a table holds so many entries, so that whatever writes it has to wait. Resolves
 * with how many there are; only killing the browser ends it.
 */
export async function holdStorage(page: Page, table: string, atLeast: number): Promise<number> {
	const database = await databaseInUse(page);
	return page.evaluate(
		async ([database, table, atLeast]) => {
			const db = await new Promise<IDBDatabase>((done) => {
				const opening = indexedDB.open(database);
				opening.onsuccess = () => done(opening.result);
			});
			return new Promise<number>((held) => {
				const look = () => {
					const store = db.transaction(table, 'readwrite').objectStore(table);
					const count = () => {
						const counting = store.count();
						counting.onsuccess = () => {
							if (counting.result < atLeast) return look();
							held(counting.result);
							count();
						};
					};
					count();
				};
				look();
			});
		},
		[database, table, atLeast] as const
	);
}
