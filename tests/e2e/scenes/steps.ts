import type { Locator, Page } from '@playwright/test';
import type { Words } from './words.ts';
import { expect } from '@playwright/test';

/** What several ways to a scene have in common. */
export async function heading(page: Page, name: string): Promise<void> {
	await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

export function button(within: Page | Locator, name: string | RegExp): Locator {
	return within.getByRole('button', { name, exact: typeof name === 'string' });
}

export async function press(within: Page | Locator, name: string | RegExp): Promise<void> {
	await button(within, name).first().click();
}

export function sheet(page: Page): Locator {
	return page.getByRole('dialog');
}

/** Opens the first menu of the rows on the screen, as `more` names it for any customer. */
export async function openRowMenu(page: Page, t: Words): Promise<void> {
	const first = page.getByRole('main').getByRole('button', { name: begins(t.common.moreAbout('')) });
	await first.first().click();
	await expect(page.getByRole('menu')).toBeVisible();
}

export async function chooseInMenu(page: Page, name: string): Promise<void> {
	await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The page of the first customer in the list who is gold: the fullest of files. */
export async function openGoldCustomer(page: Page, t: Words): Promise<void> {
	await page.goto('/customers');
	await press(page, t.customer.tiers.gold);
	await expect(page.getByRole('status').first()).not.toBeEmpty();
	await page.getByRole('main').getByRole('link').first().click();
	await expect(button(page, t.customer.page.addFollowUp)).toBeVisible();
}

/** What a phrase with a name in it begins or ends with, whichever the language puts there. */
export function begins(phrase: string): RegExp {
	return new RegExp(phrase.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}

/** From now on the browser stores nothing, as on a phone without any space left. */
export async function fillStorage(page: Page): Promise<void> {
	await page.evaluate(() => {
		const full = () => {
			throw new DOMException('No space left.', 'QuotaExceededError');
		};
		for (const act of ['put', 'add'] as const) IDBObjectStore.prototype[act] = full;
	});
}

/** Light or dark, and drawn so: colours take a moment to follow, with transitions off too. */
export async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	// Colours that fade would be waited for on each screen, and what inherits one fades after it.
	await page.evaluate(() => {
		const still = new CSSStyleSheet();
		still.replaceSync('*, ::before, ::after { transition: none !important }');
		document.adoptedStyleSheets = [still];
	});
	await page.emulateMedia({ colorScheme });
	// On a busy machine the page hears of it late.
	await page.waitForFunction(
		(scheme) =>
			matchMedia(`(prefers-color-scheme: ${scheme})`).matches &&
			document.getAnimations().every(({ playState }) => playState === 'finished'),
		colorScheme
	);
	await page.evaluate(
		() =>
			new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))
	);
}
