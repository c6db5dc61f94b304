import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Opens the app on a phone that was never used, and puts the demo book on its desk. */
export async function openDemo(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: /demo book/ }).click();
	await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
}

/** The same with a book of one's own, in which there is one customer. */
export async function openOwnBook(page: Page, familyName: string): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: /^Start my own book/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
	await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	await page.goto('/customers/new');
	await page.getByRole('textbox', { name: 'Family name' }).fill(familyName);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('heading', { name: familyName, level: 1 })).toBeVisible();
}
