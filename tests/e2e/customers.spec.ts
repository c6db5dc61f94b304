import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openDemo } from './demo-book.ts';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

async function openOwnBook(page: Page) {
	await page.goto('/');
	await page.getByRole('button', { name: /^Start my own book/ }).click();
	await button(page, 'Start').click();
	await expect(title(page, 'Today')).toBeVisible();
}

async function addCustomer(page: Page, familyName: string, givenName: string, phone = '') {
	await page.goto('/customers/new');
	await field(page, 'Family name').fill(familyName);
	await field(page, 'Given name').fill(givenName);
	await field(page, 'Phone').fill(phone);
	await button(page, 'Save').click();
	await expect(said(page, 'added')).toBeVisible();
}

async function choose(page: Page, item: string) {
	await page
		.getByRole('button', { name: /^More about/ })
		.first()
		.click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
}

test('F1 F2 F7 a customer is two fields, and is found by the right pinyin of its surname', async ({
	page
}) => {
	await openOwnBook(page);
	await page.goto('/customers');
	await expect(page.getByText('No customers yet')).toBeVisible();
	await page.getByRole('link', { name: 'New customer' }).click();
	await field(page, 'Family name').fill('曾');
	await field(page, 'Given name').fill('小明');
	await expect(page.getByText('Sounds like Zēng Xiǎomíng')).toBeVisible();
	await field(page, 'Phone').fill('0912 345 678');
	await button(page, 'Save').click();

	await expect(title(page, '曾小明')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:+886912345678');
	for (const query of ['zeng', 'zxm', '曾', '345678']) {
		await page.goto('/customers');
		await page.getByRole('searchbox').fill(query);
		await expect(page.getByRole('link', { name: /曾小明/ })).toBeVisible();
	}
	// As whoever does not know the name misreads it; how it is said stays what is shown.
	const search = page.getByRole('searchbox');
	await search.fill('ceng');
	await expect(page.getByRole('link', { name: /曾小明/ })).toBeVisible();
	await search.fill('qeng');
	await expect(page.getByText('Nobody found')).toBeVisible();
	await search.press('Enter');
	await expect(page).toHaveURL(/\/customers$/);

	await search.press('Escape');
	await expect(search).toHaveValue('');
	await expect(search).toBeFocused();
	await search.fill('xiaoming');
	await search.press('Enter');
	await expect(title(page, '曾小明')).toBeVisible();
});

test('R2 R3 both calendars on one person; a lunar day that does not exist is refused with its reason', async ({
	page
}) => {
	await openOwnBook(page);
	await addCustomer(page, 'Lin', 'Mei');
	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	await button(page, 'Birthdays and occasions').click();
	await field(page, 'Year').fill('1981');
	await field(page, 'Month').selectOption('December');
	await field(page, 'Day').selectOption('25');
	await button(page, 'Another birthday or occasion').click();
	await page.getByRole('radio', { name: 'Chinese lunar' }).nth(1).check();
	await field(page, 'Lunar year').fill('1981');
	await field(page, 'Month').nth(1).selectOption('10');
	await field(page, 'Day').nth(1).selectOption('30');
	await page.getByRole('checkbox', { name: 'Leap month' }).check();
	await button(page, 'Save').click();
	await expect(page.getByRole('alert')).toContainText('Everything typed is still here');
	await expect(page.getByText('1981 has no leap month. Switch “Leap month” off.')).toBeVisible();

	await page.getByRole('checkbox', { name: 'Leap month' }).uncheck();
	await expect(page.getByText('There is no day 30: month 10 has 29 days in 1981.')).toBeVisible();
	await field(page, 'Day').nth(1).selectOption('20');
	await button(page, 'Save').click();
	await expect(said(page, 'saved')).toBeVisible();
	const next = page.getByRole('list', { name: 'Next', exact: true });
	await expect(next.getByRole('listitem')).toHaveCount(2);
	await expect(next).toContainText('25 Dec 1981');
	await expect(next).toContainText('十月二十');
});

test('F3 F4 a fact in other words keeps the earlier one, each with where it came from', async ({ page }) => {
	await openOwnBook(page);
	await addCustomer(page, 'Lin', 'Mei');
	await page.getByRole('link', { name: 'Add', exact: true }).click();
	await field(page, 'What it is about').selectOption('Preference');
	const fact = page.getByRole('textbox', { name: 'What you know' });
	await fact.fill('black tea');
	await button(page, 'Save').click();
	await expect(page.getByText('black tea')).toBeVisible();

	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	await fact.fill('now likes green tea');
	await button(page, 'Save').click();
	await expect(page.getByText('now likes green tea')).toBeVisible();
	await expect(page.getByText('black tea')).toBeHidden();
	await page.getByText('Earlier (1)').click();
	await expect(page.getByText('black tea')).toBeVisible();
	await expect(page.getByText(/entered, today/)).toHaveCount(2);
});

test('D-6 what was typed is there again after the app was killed, and after going back', async ({
	phone,
	server
}) => {
	const first = await phone.open();
	await first.goto(server.origin);
	await first.getByRole('button', { name: /^Start my own book/ }).click();
	await button(first, 'Start').click();
	await expect(title(first, 'Today')).toBeVisible();
	await first.goto(`${server.origin}/customers/new`);
	await field(first, 'Family name').fill('Okafor');
	await field(first, 'Phone').fill('0912 345 678');
	await first.waitForTimeout(800);
	await phone.kill();

	const second = await phone.open();
	await second.goto(`${server.origin}/customers/new`);
	await expect(second.getByText('You had started this before')).toBeVisible();
	await expect(field(second, 'Phone')).toHaveValue('0912 345 678');
	await field(second, 'Given name').fill('Margaret');
	await button(second, 'Close').click();
	await second.getByRole('link', { name: 'New customer' }).click();
	await expect(field(second, 'Given name')).toHaveValue('Margaret');
	await button(second, 'Save').click();
	await expect(title(second, 'Margaret Okafor')).toBeVisible();

	await second.goto(`${server.origin}/customers/new`);
	await expect(field(second, 'Family name')).toHaveValue('');
	await second.goto(`${server.origin}/customers`);
	await expect(second.getByRole('link', { name: /Margaret Okafor/ })).toHaveCount(1);
});

test('a press is heard that leaves a field which then has something to say', async ({ page }) => {
	await openOwnBook(page);
	await page.goto('/customers/new');
	await field(page, 'Phone').fill('0912-34S');
	await button(page, 'Company and role').tap();
	await expect(field(page, 'Company')).toBeVisible();
	await expect(page.getByText('Kept as typed')).toBeVisible();
});

test('a deleted customer comes back by Undo, from its link and from the list of deleted ones', async ({
	page
}) => {
	await openOwnBook(page);
	await addCustomer(page, 'Lin', 'Mei');
	await expect(title(page, 'Mei Lin')).toBeVisible();
	const address = page.url();
	await choose(page, 'Delete');
	await expect(page.getByText('No customers yet')).toBeVisible();
	await button(page, 'Undo').last().click();
	await expect(page.getByRole('link', { name: /Mei Lin/ })).toBeVisible();

	await page.goto(address);
	await choose(page, 'Delete');
	await expect(page.getByText('No customers yet')).toBeVisible();
	await page.goto(address);
	await expect(page.getByText('This customer was deleted')).toBeVisible();
	await button(page, 'Restore').click();
	await expect(button(page, 'Plan a follow-up')).toBeVisible();

	await choose(page, 'Delete');
	await expect(said(page, 'deleted')).toBeVisible();
	await page.goto('/customers/deleted');
	await button(page, 'Restore Mei Lin').click();
	await expect(page.getByText('No deleted customers')).toBeVisible();
	await page.goto('/customers');
	await expect(page.getByRole('link', { name: /Mei Lin/ })).toBeVisible();
});

test('T2 after returning from a dialled call it is saved in one tap', async ({ page }) => {
	await openOwnBook(page);
	await addCustomer(page, 'Lin', 'Mei', '0912345678');
	// A desktop has no phone app to go to: the press stays, and coming back is told.
	await page.evaluate(() =>
		addEventListener('click', (event) => event.preventDefault(), { once: true, capture: true })
	);
	await page.getByRole('link', { name: 'Call' }).click();
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByRole('dialog', { name: 'Called Mei Lin?' })).toBeVisible();
	await button(page, 'Save the call').click();
	await expect(said(page, 'Call saved')).toBeVisible();
	await expect(page.getByRole('list', { name: 'Timeline' }).getByRole('listitem')).toHaveCount(1);
});

test('F8 the same number in another format warns while it is typed, and is no hindrance', async ({
	page
}) => {
	await openOwnBook(page);
	await addCustomer(page, 'Lin', 'Mei', '0912 345 678');
	await page.goto('/customers/new');
	await field(page, 'Given name').fill('Somebody');
	await field(page, 'Phone').fill('+886-912345678');
	const warning = page.getByRole('link', { name: /Looks like.*Mei Lin.*Same phone number/ });
	await expect(warning).toBeVisible();
	await button(page, 'Save').click();
	await expect(title(page, 'Somebody')).toBeVisible();
});

test('names that are none, too long, or full of odd characters', async ({ page }) => {
	await openOwnBook(page);
	await page.goto('/customers/new');
	await button(page, 'Save').click();
	await expect(page.getByText('Give at least one name')).toBeVisible();
	await expect(field(page, 'Family name')).toBeFocused();
	await field(page, 'Given name').fill('x'.repeat(10_000));
	await button(page, 'Save').click();
	await expect(page.getByText('10,000 characters are too many here: at most 1,000')).toBeVisible();
	await field(page, 'Given name').fill('👩‍👩‍👧 \u202eעברית\u202c Zoë');
	await button(page, 'Save').click();
	await expect(said(page, 'added')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Zoë');
});

test('who is searched for and not found can be added under that name', async ({ page }) => {
	await openDemo(page);
	await page.goto('/customers');
	await page.getByRole('searchbox').fill('Zebulon Quartermaine');
	await page.getByRole('link', { name: 'Add “Zebulon Quartermaine”' }).click();
	await expect(field(page, 'Given name')).toHaveValue('Zebulon');
	await expect(field(page, 'Family name')).toHaveValue('Quartermaine');
});

test('the list is where it was left, and so is a search', async ({ page }) => {
	await openDemo(page);
	await page.goto('/customers');
	const letters = page.getByRole('slider', { name: 'Jump to a letter' });
	await letters.focus();
	await letters.press('End');
	const list = page.getByRole('list', { name: 'Customers' });
	await expect(letters).not.toHaveAttribute('aria-valuetext', 'A');
	const row = list.getByRole('link').last();
	const name = await row.innerText();
	await row.click();
	await expect(button(page, 'Back')).toBeVisible();
	await button(page, 'Back').click();
	await expect(list.getByRole('link', { name: name.split('\n')[0] }).first()).toBeVisible();

	await page.getByRole('searchbox').fill('chen');
	await list.getByRole('link').first().click();
	await button(page, 'Back').click();
	await expect(page.getByRole('searchbox')).toHaveValue('chen');
});

test('what was put right is said no longer; a birth year that is still to come is a slip of the thumb', async ({
	page
}) => {
	await openOwnBook(page);
	await page.goto('/customers/new');
	await button(page, 'Save').click();
	const noName = page.getByText('Give at least one name', { exact: false });
	await expect(noName).toBeVisible();
	await field(page, 'Family name').fill('Keller');
	await expect(noName).toBeHidden();
	await button(page, 'Birthdays and occasions').click();
	await field(page, 'Year').fill('2980');
	await page.getByLabel('Month', { exact: true }).selectOption('5');
	await page.getByLabel('Day', { exact: true }).selectOption('4');
	await expect(page.getByText('2980 is still to come', { exact: false })).toBeVisible();
	await button(page, 'Save').click();
	await expect(page.getByText('Not saved yet', { exact: false })).toBeVisible();
	await field(page, 'Year').fill('1980');
	await expect(page.getByText('Not saved yet', { exact: false })).toBeHidden();
	await button(page, 'Save').click();
	await expect(title(page, 'Keller')).toBeVisible();
});

test('a file saved in another tab says so in the open form, and both edits stand', async ({
	page,
	context
}) => {
	await openOwnBook(page);
	await addCustomer(page, 'Keller', 'Anna');
	await expect(title(page, 'Anna Keller')).toBeVisible();
	const address = page.url();
	await page.goto(`${address}/edit`);
	await field(page, 'Given name').fill('Annegret');
	const elsewhere = page.getByText('This file was saved elsewhere meanwhile');
	await expect(elsewhere).toBeHidden();

	const other = await context.newPage();
	await other.goto(`${address}/edit`);
	await field(other, 'Family name').fill('Kellermann');
	await button(other, 'Save').click();
	await expect(said(other, 'saved')).toBeVisible();

	await expect(elsewhere).toBeVisible();
	await button(page, 'Save').click();
	await expect(title(page, 'Annegret Kellermann')).toBeVisible();
});
