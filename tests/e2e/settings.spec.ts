import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

async function startWithCustomer(page: Page, familyName: string) {
	await page.goto('/');
	await page.getByRole('button', { name: 'Start my own book' }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await page.goto('/customers/new');
	await page.getByLabel('Family name', { exact: true }).fill(familyName);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { name: familyName })).toBeVisible();
}

async function exportBook(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Export everything/ }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^rapport-\d{4}-\d\d-\d\d\.json$/);
	return file.path();
}

test('language and look change at once and stay (U3)', async ({ page }) => {
	await startWithCustomer(page, 'Keller');
	await page.goto('/settings');
	await page.getByRole('radio', { name: '简体中文' }).check();
	await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
	await page.getByRole('radio', { name: '深色' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the book’s defaults are saved as they are chosen, and a name when it is left', async ({ page }) => {
	await startWithCustomer(page, 'Keller');
	await page.goto('/settings');
	await page.getByLabel('Your name').fill('Ms Wu');
	await page.getByLabel('Currency').selectOption('EUR');
	await expect(page.getByText('Saved', { exact: true })).toHaveCount(2);
	await page.reload();
	await expect(page.getByLabel('Your name')).toHaveValue('Ms Wu');
	await expect(page.getByLabel('Currency')).toHaveValue('EUR');
});

test('a wiped phone comes back from its export, ids and all (I3)', async ({ page }) => {
	await startWithCustomer(page, 'Keller');
	const address = page.url();
	await page.goto('/settings');
	const file = await exportBook(page);
	await expect(page.getByText(/It is not encrypted/)).toBeVisible();
	await expect(page.getByText('today', { exact: true })).toBeVisible();

	await page.getByRole('button', { name: /^Wipe Rapport/ }).click();
	const wipe = page.getByRole('dialog', { name: 'Wipe Rapport on this phone' });
	await expect(wipe.getByText(/1 customer and 0 logged contacts are removed/)).toBeVisible();
	await wipe.getByRole('button', { name: 'Wipe now' }).click();
	await expect(wipe.getByText('That is not 1.')).toBeVisible();
	await wipe.getByLabel('Type 1 to confirm').fill('1');
	await wipe.getByRole('button', { name: 'Wipe now' }).click();
	await expect(page.getByRole('button', { name: 'Start my own book' })).toBeVisible();
	await expect(page.getByText('storage was emptied')).toHaveCount(0);

	await page.getByRole('button', { name: 'Restore from an export' }).click();
	const restore = page.getByRole('dialog', { name: 'Restore from an export' });
	await restore.locator('input[type=file]').setInputFiles(file);
	await expect(restore.getByText('Exported on')).toBeVisible();
	await restore.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	const said = page.getByRole('status').filter({ hasText: 'Restored. Customers: 1, contacts logged: 0.' });
	await expect(said).toBeVisible();
	await page.goto(address);
	await expect(page.getByRole('heading', { name: 'Keller' })).toBeVisible();
	await expect(said).toHaveCount(0);
	await page.goto('/settings');
	await expect(page.getByText('today', { exact: true })).toBeVisible();
});

test('restoring over a book says what it replaces; a broken file changes nothing, and a begun form stays', async ({
	page
}) => {
	await startWithCustomer(page, 'Keller');
	await page.goto('/customers/new');
	await page.getByLabel('Family name', { exact: true }).fill('Half typed');
	// The draft follows a short pause in typing.
	await page.waitForTimeout(600);
	await page.goto('/settings');
	const file = await exportBook(page);
	await page.getByRole('button', { name: /^Restore from an export/ }).click();
	const sheet = page.getByRole('dialog', { name: 'Restore from an export' });
	const input = sheet.locator('input[type=file]');
	const text = readFileSync(file);
	await input.setInputFiles({
		name: 'half.json',
		mimeType: 'application/json',
		buffer: text.subarray(0, 200)
	});
	await expect(sheet.getByText('This file is not whole, or not an export')).toBeVisible();
	await expect(sheet.getByText('Nothing on this phone was changed.')).toBeVisible();
	const nested = text
		.toString()
		.replace('"nameOrder"', `"odd":${'['.repeat(20_000)}${']'.repeat(20_000)},"nameOrder"`);
	await input.setInputFiles({ name: 'deep.json', mimeType: 'application/json', buffer: Buffer.from(nested) });
	await expect(sheet.getByText('The book is missing in this file')).toBeVisible();
	await input.setInputFiles(file);
	await expect(sheet.getByText(/takes the place of what is on this phone now: 1 customer, /)).toBeVisible();
	await sheet.getByRole('button', { name: 'Replace and restore' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await page.goto('/customers');
	await expect(page.getByText('Keller')).toBeVisible();
	await page.goto('/customers/new');
	await expect(page.getByLabel('Family name', { exact: true })).toHaveValue('Half typed');
});

test('another order of names is that of every list at once, in another tab too', async ({
	page,
	context
}) => {
	await startWithCustomer(page, 'Keller');
	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	await page.getByLabel('Given name', { exact: true }).fill('Anna');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { name: 'Anna Keller' })).toBeVisible();
	const other = await context.newPage();
	await other.goto('/customers');
	await expect(other.getByRole('link', { name: /Anna Keller/ })).toBeVisible();
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'Keller Anna' }).check();
	await expect(other.getByRole('link', { name: /Keller Anna/ })).toBeVisible();
	await page.goto('/customers');
	await expect(page.getByRole('link', { name: /Keller Anna/ })).toBeVisible();
});

test('contacts leave as vCard for other address books (I3)', async ({ page }) => {
	await startWithCustomer(page, 'Keller');
	await page.goto('/settings');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Export contacts/ }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/\.vcf$/);
	expect(readFileSync(await file.path(), 'utf8')).toContain('N:Keller;');
});

test('help answers where the data is, and a link opens its part', async ({ page }) => {
	await startWithCustomer(page, 'Keller');
	await page.goto('/help#importing');
	await expect(page.getByText(/nothing is stored until you say so/)).toBeVisible();
	await page.getByText('Where your data is').click();
	await expect(page.getByText(/Only on this phone, in this browser/)).toBeVisible();
});
