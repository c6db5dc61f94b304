import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/**
 * Chromium writes each record of its storage log in two parts. A kill between them is as rare as it is short, so this
 * test leaves behind what such a kill leaves: the head of a record, without its content.
 */
test('W-1 a kill in the middle of a record of the browser’s own log costs nothing, not even at the start after the next', async ({
	phone,
	server
}) => {
	const page = await phone.open();
	await page.goto(server.origin);
	await page.getByRole('button', { name: 'Start my own book' }).tap();
	await page.getByRole('button', { name: 'Start', exact: true }).tap();
	await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	await addCustomer(page, server.origin, 'Before');
	await phone.kill();
	const torn = tearLog(phone.folder);

	const again = await phone.open();
	await again.goto(server.origin);
	await expect(again.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	await expect.poll(() => logName(phone.folder), 'the browser writes into a new log').not.toBe(torn);
	await addCustomer(again, server.origin, 'After');
	await phone.kill();

	const last = await phone.open();
	await last.goto(`${server.origin}/customers`);
	await expect(last.getByRole('link', { name: 'Before' })).toBeVisible();
	await expect(last.getByRole('link', { name: 'After' })).toBeVisible();
});

async function addCustomer(page: Page, origin: string, familyName: string): Promise<void> {
	await page.goto(`${origin}/customers/new`);
	await page.getByLabel('Family name', { exact: true }).fill(familyName);
	await page.getByRole('button', { name: 'Save', exact: true }).tap();
	await expect(page.getByRole('heading', { name: familyName, level: 1 })).toBeVisible();
}

/** Appends what a record begins with. Returns the log's name. */
function tearLog(folder: string): string {
	const log = join(storageFolder(folder), logName(folder));
	const firstRecord = readFileSync(log);
	appendFileSync(log, firstRecord.subarray(0, RECORD_HEAD));
	return logName(folder);
}

/** Checksum, length, type. */
const RECORD_HEAD = 7;

function logName(folder: string): string {
	return readdirSync(storageFolder(folder)).find((name) => name.endsWith('.log'))!;
}

function storageFolder(folder: string): string {
	const stores = join(folder, 'Default/IndexedDB');
	return join(
		stores,
		readdirSync(stores).find((name) => name.endsWith('.leveldb'))!
	);
}
