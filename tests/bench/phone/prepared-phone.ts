import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { nodeProgram, projectFolder } from '../../../src/lib/cli/project.js';
import { run } from '../../../src/lib/cli/run.js';
import { startApp } from '../../e2e/app-server.ts';
import { offlineProof } from '../../e2e/built-app.ts';
import { Phone, type PhoneOptions } from '../../e2e/phone.ts';

/** A phone with the app on it, and no server behind it any more: `origin` is where its data lives. */
export type PreparedPhone = { phone: Phone; origin: string };

const MINUTES = 60_000;
const phones: Phone[] = [];
const withBooks = new Map<number, Promise<PreparedPhone>>();

export function newPhone(): Phone {
	const phone = new Phone(config.use as PhoneOptions);
	phones.push(phone);
	return phone;
}

/** Ends what the benches started. */
export async function discardPhones(): Promise<void> {
	await Promise.all(phones.map((phone) => phone.discard()));
}

/** A phone with the app and, with `customers`, a book of that size. Made once; benches share it. */
export function preparedPhone(customers: number): Promise<PreparedPhone> {
	const made = withBooks.get(customers) ?? prepare(customers);
	withBooks.set(customers, made);
	return made;
}

/** A tenth of the book's customers would be a manager's; ten touchpoints each are theirs too. */
function touchpointsFor(customers: number): number {
	return customers > 10_000 ? 0 : 10 * customers;
}

async function prepare(customers: number): Promise<PreparedPhone> {
	const server = await startApp();
	try {
		const phone = newPhone();
		const page = await phone.open();
		await page.goto(server.origin);
		await offlineProof(page);
		if (customers) await restore(page, customers);
		await phone.close();
		return { phone, origin: server.origin };
	} finally {
		await server.stop();
	}
}

/** Brings a synthetic book in as a person would, and waits until the desk index is stored for the next start. */
async function restore(page: Page, customers: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
	try {
		const file = join(folder, 'book.json');
		await seed(file, customers);
		await page.getByRole('button', { name: 'Restore from an export' }).click();
		const sheet = page.getByRole('dialog');
		const chosen = page.waitForEvent('filechooser');
		await sheet.getByRole('button', { name: 'Choose the export file' }).click();
		await (await chosen).setFiles(file);
		await sheet.getByRole('button', { name: 'Restore', exact: true }).click({ timeout: 5 * MINUTES });
		await page.getByRole('heading', { name: 'Today' }).waitFor({ timeout: 5 * MINUTES });
		// Not waitForFunction, which takes a promise for an answer.
		while (!(await page.evaluate(isFolded))) await page.waitForTimeout(500);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function seed(file: string, customers: number): Promise<void> {
	const size = ['--customers', String(customers), '--touchpoints', String(touchpointsFor(customers))];
	const program = join(projectFolder, 'src/lib/cli/seed.ts');
	const code = await run(nodeProgram(), [program, ...size, '--seed', '1', '--out', file], {
		output: 'on failure'
	});
	if (code !== 0) throw new Error('The book could not be made up; the lines above say why.');
}

/** In the page: whether the desk index and the first screen lie in storage, by the app's own record of it. */
async function isFolded(): Promise<boolean> {
	const result = <T>(request: IDBRequest<T>) =>
		new Promise<T>((done, fail) => {
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
	const database = await result(indexedDB.open('rapport-local'));
	const keys = await result(database.transaction('meta').objectStore('meta').getAllKeys());
	database.close();
	return ['desk:', 'first:'].every((kept) => keys.some((key) => String(key).startsWith(kept)));
}
