import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const databases = (page: Page) =>
	page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

async function startOwn(page: Page, name = '') {
	await page.goto('/');
	await page.getByRole('button', { name: 'Start my own book' }).click();
	await page.getByLabel('Your name').fill(name);
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
}

async function addCustomer(page: Page, familyName: string) {
	await page.goto('/customers/new');
	await page.getByLabel('Family name', { exact: true }).fill(familyName);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { name: familyName })).toBeVisible();
}

test('a first visit asks for nothing but a name, and guesses the rest from the phone (U4)', async ({
	page
}) => {
	await startOwn(page, 'Lin');
	await page.goto('/settings');
	await expect(page.getByLabel('Your name')).toHaveValue('Lin');
	await expect(page.getByLabel('Currency')).toHaveValue('TWD');
	await expect(page.getByLabel('Time zone of the book')).toHaveValue('Asia/Taipei');
});

test('the first screen speaks three languages and switches at once (U3)', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('radio', { name: '繁體中文' }).check();
	await expect(page.getByRole('button', { name: '建立我的客戶簿' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
	await page.reload();
	await expect(page.getByRole('button', { name: '建立我的客戶簿' })).toBeVisible();
});

test('the demo book comes with one tap and goes with one, and never touches the own book (U4)', async ({
	page
}) => {
	await startOwn(page);
	await addCustomer(page, 'Ownby');
	await page.goto('/more');
	await page.getByRole('button', { name: 'Look around with a demo book' }).click();
	await expect(page.getByRole('complementary', { name: 'The demo' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await page.goto('/customers');
	await expect(page.getByText('Rachel Adler')).toBeVisible();
	await expect(page.getByText('Ownby')).toHaveCount(0);

	await page.getByRole('button', { name: 'Leave the demo' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await expect(page.getByRole('complementary', { name: 'The demo' })).toHaveCount(0);
	await page.goto('/customers');
	await expect(page.getByText('Ownby')).toBeVisible();
	await expect(page.getByText('Rachel Adler')).toHaveCount(0);
	await expect.poll(() => databases(page)).toEqual(['rapport-local']);
});

test('the demo on an empty phone leads back to the first screen', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Look around with a demo book' }).click();
	await expect(page.getByRole('complementary', { name: 'The demo' })).toBeVisible();
	await page.getByRole('button', { name: 'Leave the demo' }).click();
	await expect(page.getByRole('button', { name: 'Start my own book' })).toBeVisible();
});

test('an emptied phone does not pose as new: it says what is missing (D-5)', async ({ page }) => {
	await startOwn(page);
	await addCustomer(page, 'Gone');
	await expect
		.poll(() => page.evaluate(() => localStorage.getItem('rapport.sentinel')), { timeout: 15_000 })
		.toContain('"customers":1');
	await page.goto('/manifest.webmanifest');
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('rapport-local').onsuccess = resolve;
			})
	);
	await page.goto('/');
	await expect(page.getByText('This phone’s storage was emptied')).toBeVisible();
	await expect(page.getByText(/Up to 1 customer and 0 logged contacts/)).toBeVisible();
	await page.getByRole('button', { name: 'Restore from an export' }).click();
	await expect(page.getByRole('dialog', { name: 'Restore from an export' })).toBeVisible();
});

test('an address that no screen knows says so in words', async ({ page }) => {
	await startOwn(page);
	await page.goto('/no-such-page');
	await expect(page.getByText('There is no such page')).toBeVisible();
	await page.getByRole('link', { name: 'Today' }).first().click();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});
