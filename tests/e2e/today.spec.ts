import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openDemo } from './demo-book.ts';

const section = (page: Page, title: string) =>
	page
		.getByRole('main')
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: title, level: 2 }) });
const rows = (list: Locator) => list.getByRole('listitem');
/** Not `innerText`: a row that has just come is not drawn until the next frame, and has none. */
const nameOf = async (row: Locator) =>
	(await row.getByRole('link').locator('bdi').first().textContent()) ?? '';

test('R1 one touch ticks a follow-up off, and Undo brings it back', async ({ page }) => {
	await openDemo(page);
	const overdue = section(page, 'Overdue');
	const before = await rows(overdue).count();
	const name = await nameOf(rows(overdue).first());

	await rows(overdue)
		.first()
		.getByRole('button', { name: `Done: ${name}` })
		.tap();
	await expect(rows(overdue)).toHaveCount(before - 1);
	await page.getByRole('button', { name: 'Undo' }).tap();
	await expect(rows(overdue)).toHaveCount(before);
	expect(await nameOf(rows(overdue).first())).toBe(name);
});

test('R1 a snoozed follow-up leaves the overdue ones for its new day', async ({ page }) => {
	await openDemo(page);
	const overdue = section(page, 'Overdue');
	const name = await nameOf(rows(overdue).first());
	const before = await rows(overdue).count();

	await page
		.getByRole('button', { name: `More about ${name}` })
		.first()
		.tap();
	await page.getByRole('menuitem', { name: 'Snooze' }).tap();
	await page.getByRole('dialog').getByRole('button', { name: 'In 3 days' }).tap();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(rows(overdue)).toHaveCount(before - 1);
	await expect(section(page, 'Next 30 days').getByRole('link', { name })).not.toHaveCount(0);
});

test('R6 a birthday that was attended to does not come again', async ({ page }) => {
	await openDemo(page);
	const missed = section(page, 'Missed');
	const before = await rows(missed).count();
	await rows(missed)
		.first()
		.getByRole('button', { name: /^Done: / })
		.tap();
	await expect(rows(missed)).toHaveCount(before - 1);
	await page.reload();
	await expect(section(page, 'Overdue')).toBeVisible();
	await expect(rows(missed)).toHaveCount(before - 1);
});

test('the back gesture closes a menu, and what a menu leads to is one step back', async ({ page }) => {
	await openDemo(page);
	await page.getByRole('link', { name: 'Customers', exact: true }).click();
	await expect(page).toHaveURL(/\/customers$/);
	const more = page.getByRole('button', { name: 'More about customers' });
	await more.click();
	await expect(page.getByRole('menu')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('menu')).toBeHidden();
	await expect(page).toHaveURL(/\/customers$/);

	await more.click();
	await page.mouse.click(20, 700);
	await expect(page.getByRole('menu')).toBeHidden();
	await expect(page).toHaveURL(/\/customers$/);

	await more.click();
	await page.getByRole('menuitem', { name: 'Deleted customers' }).click();
	await expect(page).toHaveURL(/\/customers\/deleted$/);
	await page.goBack();
	await expect(page).toHaveURL(/\/customers$/);
	await page.goBack();
	await expect(page).not.toHaveURL(/customers/);
});

test('the back gesture closes a sheet and stays on the page', async ({ page }) => {
	await openDemo(page);
	await page.getByRole('link', { name: 'Follow-ups' }).tap();
	await page.getByRole('button', { name: 'Plan a follow-up' }).tap();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page).toHaveURL(/\/follow-ups$/);
});

test('R1 a promise is planned, kept under its filter, and can be opened again', async ({ page }) => {
	await openDemo(page);
	await page.getByRole('link', { name: 'Follow-ups' }).tap();
	await page.getByRole('button', { name: 'Plan a follow-up' }).tap();
	const sheet = page.getByRole('dialog');
	const search = sheet.getByRole('searchbox');
	await search.fill('Nobody');
	await search.press('Escape');
	await expect(search).toHaveValue('');
	await expect(sheet).toBeVisible();
	await search.fill('Hannah');
	await sheet.getByRole('listitem').first().getByRole('button').tap();
	await sheet.getByRole('textbox', { name: 'What is to be done' }).fill('Send the blue samples');
	await sheet.getByRole('switch', { name: 'I promised this' }).tap();
	await sheet.getByRole('button', { name: 'Save' }).tap();
	await expect(sheet).toBeHidden();

	await page.getByRole('radio', { name: 'Promised' }).check();
	const planned = page.getByRole('listitem').filter({ hasText: 'Send the blue samples' });
	await planned.getByRole('button', { name: /^Done: / }).tap();
	await expect(planned).toHaveCount(0);

	await page.getByRole('radio', { name: 'Done' }).check();
	await planned.getByRole('button', { name: /^More about/ }).tap();
	await page.getByRole('menuitem', { name: 'Open again' }).tap();
	await page.getByRole('radio', { name: 'Open', exact: true }).check();
	await expect(planned).toHaveCount(1);
});
