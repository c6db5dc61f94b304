import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import type { TeamServer } from './team-server.ts';

/** A row as phone and server must have it alike. */
export type PlainRow = { id: string; kind: string; root: string; rev: number; life: string; doc: unknown };

/** All rows of all books of the server, read from PostgreSQL, in the order of their ids. */
export async function rowsOfServer(server: TeamServer): Promise<PlainRow[]> {
	const rows = await server.inside(({ db }) =>
		db.selectFrom('book_row').select(['id', 'kind', 'root', 'rev', 'life', 'doc']).execute()
	);
	return inOrder(rows);
}

/** The name of the database that this phone opens. */
export function databaseInUse(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { current } = JSON.parse(localStorage.getItem('rapport.databases') ?? '{}') as { current?: string };
		return current ?? 'rapport-local';
	});
}

/** All rows of the database that this phone opens, read from IndexedDB past the app, in the order of their ids. */
export async function rowsOfPhone(page: Page): Promise<PlainRow[]> {
	const rows = await page.evaluate(
		async (name) => {
			const answer = <T>(request: IDBRequest<T>) =>
				new Promise<T>((done, fail) => {
					request.onsuccess = () => done(request.result);
					request.onerror = () => fail(request.error);
				});
			const db = await answer(indexedDB.open(name));
			const stored = await answer(db.transaction('rows').objectStore('rows').getAll());
			db.close();
			return stored.map(({ id, kind, root, rev, gone, body }) => ({
				id,
				kind,
				root,
				rev,
				life: gone ? 'deleted' : 'live',
				doc: body
			}));
		},
		await databaseInUse(page)
	);
	return inOrder(rows);
}

/** In the end: a phone to which a book has just come still introduces its user to the others. */
export async function expectEqualRows(server: TeamServer, phone: Page): Promise<void> {
	await expect(async () => {
		expect(await rowsOfPhone(phone)).toEqual(await rowsOfServer(server));
	}).toPass({ timeout: 30_000 });
}

function inOrder(rows: PlainRow[]): PlainRow[] {
	return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
