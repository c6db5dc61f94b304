import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const FILLING = 'filling';
const NOTE = 'Wants the offer for the second hall before Friday.';

test('A5: a full phone says so, keeps what was typed, and saves it when there is room again', async ({
	page,
	server
}) => {
	await allow(page, server.origin, 12_000_000);
	await openDemo(page);
	await page.goto('/log');
	await page.getByRole('main').getByRole('listitem').getByRole('button').first().tap();
	const note = page.getByLabel('What was said');
	await note.fill(NOTE);
	const before = await savedContacts(page);

	await fillUp(page);
	await page.getByRole('button', { name: 'Save', exact: true }).tap();
	const notice = page.getByRole('alert');
	await expect(notice).toContainText('Not saved: this phone’s storage is full');
	await expect(notice).toContainText('what you typed is still on the screen');
	await expect(note).toHaveValue(NOTE);
	await expect(page).toHaveURL(/\/log/);
	expect(await savedContacts(page), 'nothing is half there').toBe(before);

	// Not what was filled up is taken away: Chromium gives back the room of a deleted database when it next tidies up.
	await allow(page, server.origin, 120_000_000);
	await page.getByRole('button', { name: 'Save', exact: true }).tap();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await expect(notice).toBeHidden();
	await expect.poll(() => savedContacts(page)).toBe(before + 1);
});

async function openDemo(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: /demo book/ }).tap();
	await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
}

/** What this address may store. Less than before the browser notices only after a while; more when it is needed. */
async function allow(page: Page, origin: string, quotaSize: number): Promise<void> {
	const browser = await page.context().newCDPSession(page);
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Something else takes all the room there is, down to the last hundred bytes. */
async function fillUp(page: Page): Promise<void> {
	await page.evaluate(async (name) => {
		const opening = indexedDB.open(name);
		opening.onupgradeneeded = () => opening.result.createObjectStore('filling', { autoIncrement: true });
		const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
		const fits = (bytes: number) =>
			new Promise<boolean>((done) => {
				const writing = db.transaction('filling', 'readwrite');
				writing.objectStore('filling').add(crypto.getRandomValues(new Uint8Array(bytes)));
				writing.oncomplete = () => done(true);
				writing.onabort = () => done(false);
			});
		for (const bytes of [65_536, 8192, 1024, 100]) while (await fits(bytes));
		db.close();
	}, FILLING);
}

/** How many contacts IndexedDB holds, asked beside the app. */
function savedContacts(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const { name } = (await indexedDB.databases()).find(({ name }) => name?.includes('demo'))!;
		const opening = indexedDB.open(name!);
		const db = await new Promise<IDBDatabase>((done, fail) => {
			opening.onsuccess = () => done(opening.result);
			opening.onerror = () => fail(opening.error);
		});
		const reading = db.transaction('rows').objectStore('rows').getAll();
		const rows = await new Promise<{ kind: string }[]>((done, fail) => {
			reading.onsuccess = () => done(reading.result as { kind: string }[]);
			reading.onerror = () => fail(reading.error);
		});
		db.close();
		return rows.filter(({ kind }) => kind === 'touchpoint').length;
	});
}
