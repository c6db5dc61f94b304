import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openOwnBook } from './demo-book.ts';
import { rowsOfPhone } from './rows.ts';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const TASK = 'What is to be done';
/** Longer than the pause in typing after which a draft is kept. */
const KEPT = 800;

async function choose(page: Page, item: string) {
	await page
		.getByRole('main')
		.getByRole('button', { name: /^More about/ })
		.first()
		.click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function onlyFollowUp(page: Page) {
	const rows = (await rowsOfPhone(page)).filter(({ kind, life }) => kind === 'follow-up' && life === 'live');
	expect(rows).toHaveLength(1);
	return rows[0]!.doc as { day: string; note: string };
}

test('D-6 two windows begin a customer each, a tag half typed: the phone dies, and both are there', async ({
	phone
}) => {
	const page = await phone.open();
	await openOwnBook(page, 'Okafor');
	const other = await phone.context.newPage();
	await page.goto('/customers/new');
	await field(page, 'Family name').fill('Keller');
	await button(page, 'Tags').click();
	await expect(field(page, 'Tag')).toBeFocused();
	await page.keyboard.type('loves jazz');
	await page.waitForTimeout(KEPT);
	await other.goto('/customers/new');
	await expect(field(other, 'Family name')).toHaveValue('');
	await field(other, 'Family name').fill('Lind');
	await other.waitForTimeout(KEPT);
	await phone.kill();

	const again = await phone.open();
	await again.goto('/customers/new');
	await expect(field(again, 'Family name')).toHaveValue('Lind');
	await button(again, 'Save').click();
	await expect(title(again, 'Lind')).toBeVisible();
	await again.goto('/customers/new');
	await expect(field(again, 'Family name')).toHaveValue('Keller');
	await expect(field(again, 'Tag')).toHaveValue('loves jazz');
	await button(again, 'Save').click();
	await expect(title(again, 'Keller')).toBeVisible();
	await expect(again.getByRole('main').getByText('loves jazz')).toBeVisible();
});

test('a form holds still while it is written, so that nothing is typed into what is gone', async ({
	page
}) => {
	await openOwnBook(page, 'Okafor');
	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	const given = field(page, 'Given name');
	await given.fill('Be');
	await holdStorage(page, 1500);
	await button(page, 'Save').click();
	await given.click({ force: true });
	await page.keyboard.type('tty Lou');
	await expect(given).toHaveValue('Be');
	await expect(title(page, 'Be Okafor')).toBeVisible();
});

test('R1 a follow-up that is snoozed while its edit waits keeps its new day', async ({ page }) => {
	await openOwnBook(page, 'Okafor');
	await button(page, 'Plan a follow-up').click();
	await field(page, TASK).fill('send it');
	await button(page, 'Save').click();
	await expect(said(page, 'planned')).toBeVisible();
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.goto('/follow-ups');
	await choose(page, 'Edit');
	await field(page, TASK).fill('send it by post');
	await page.waitForTimeout(KEPT);
	await page.goBack();
	await expect(page.getByRole('dialog')).toBeHidden();
	await choose(page, 'Snooze');
	await page.getByRole('dialog').getByRole('button', { name: 'In a month' }).click();
	await expect(said(page, 'snoozed')).toBeVisible();
	await expect(page.getByRole('dialog')).toBeHidden();
	const { day } = await onlyFollowUp(page);

	await choose(page, 'Edit');
	await expect(field(page, TASK)).toHaveValue('send it by post');
	await button(page, 'Save').click();
	await expect(said(page, 'changed')).toBeVisible();
	expect(await onlyFollowUp(page)).toMatchObject({ day, note: 'send it by post' });
});

test('R1 a follow-up that is planned in two windows from one draft is one', async ({ page, context }) => {
	await openOwnBook(page, 'Okafor');
	await button(page, 'Plan a follow-up').click();
	await field(page, TASK).fill('send the brochure');
	await page.waitForTimeout(KEPT);
	const other = await context.newPage();
	await other.goto(page.url());
	await button(other, 'Plan a follow-up').click();
	await expect(field(other, TASK)).toHaveValue('send the brochure');
	for (const window of [other, page]) {
		await button(window, 'Save').click();
		await expect(said(window, 'planned')).toBeVisible();
	}
	await onlyFollowUp(page);
});

/** Another window writes for a while, as an import does. */
function holdStorage(page: Page, ms: number): Promise<void> {
	return page.evaluate(async (ms) => {
		const opening = indexedDB.open('rapport-local');
		await new Promise((done) => (opening.onsuccess = done));
		const rows = opening.result.transaction('rows', 'readwrite').objectStore('rows');
		const end = Date.now() + ms;
		const spin = (): void => {
			rows.count().onsuccess = () => (Date.now() < end ? spin() : opening.result.close());
		};
		spin();
	}, ms);
}
