import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openDemo, openOwnBook } from './demo-book.ts';

/** Counts what a thumb does (T2). */
class Thumb {
	taps = 0;
	async tap(target: Locator) {
		this.taps++;
		await target.tap();
	}
}

const people = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('button');
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const note = (page: Page) => page.getByRole('textbox', { name: 'What was said' });

const scrolled = (page: Page) => page.getByRole('main').evaluate((main) => main.scrollTop);

async function logWithFirst(page: Page) {
	await page.goto('/log');
	await people(page).first().tap();
	await expect(note(page)).toBeVisible();
}

test('T2 from the icon to a saved call in 3 taps and 5 seconds', async ({ page }) => {
	await openDemo(page);
	const seconds: number[] = [];
	// The fastest of three: what else this machine is doing is not the app's.
	for (let round = 0; round < 3 && !seconds.some((taken) => taken < 5); round++) {
		const thumb = new Thumb();
		const start = Date.now();
		thumb.taps++;
		await page.goto('/log');
		await thumb.tap(people(page).first());
		await thumb.tap(save(page));
		await expect(page.getByRole('status').filter({ hasText: 'Call logged' })).toBeVisible();
		seconds.push((Date.now() - start) / 1000);
		expect(thumb.taps).toBe(3);
		await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	}
	expect(Math.min(...seconds)).toBeLessThan(5);
});

test('T2 from an open customer to a saved call in 2 taps, and back on their page', async ({ page }) => {
	await openDemo(page);
	await page.getByRole('main').getByRole('listitem').first().getByRole('link').tap();
	await expect(page).toHaveURL(/\/customers\//);
	const at = page.url();
	const thumb = new Thumb();

	await thumb.tap(page.getByRole('main').getByRole('link', { name: 'Log', exact: true }));
	await thumb.tap(save(page));
	await expect(page.getByRole('status').filter({ hasText: 'Call logged' })).toBeVisible();
	expect(thumb.taps).toBe(2);
	await expect(page).toHaveURL(at);
});

test('S1 whom a contact is with is found by traditional characters, the first thing that is searched for', async ({
	page
}) => {
	await openDemo(page);
	await page.goto('/log');
	await page.getByRole('searchbox').fill('張家');
	await expect(people(page).filter({ hasText: '張家瑜' })).toBeVisible();
});

test('a form begins at its top, however far the one before was scrolled', async ({ page }) => {
	await openDemo(page);
	for (const nth of [0, 1]) {
		await page.getByRole('link', { name: 'Log', exact: true }).tap();
		await expect(people(page).nth(5)).toBeVisible();
		expect(await scrolled(page)).toBe(0);
		await page.getByRole('main').evaluate((main) => (main.scrollTop = 150));
		await people(page).nth(nth).tap();
		await expect(note(page)).toBeVisible();
		expect(await scrolled(page)).toBe(0);
		await page.getByRole('main').evaluate((main) => (main.scrollTop = 400));
		await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
		await page.getByRole('button', { name: 'Close', exact: true }).tap();
	}
});

test('T3 one save writes the contact, the fact and the follow-up; one Undo takes them back', async ({
	page
}) => {
	await openDemo(page);
	await logWithFirst(page);
	await page.getByRole('radio', { name: 'Visit' }).check();
	await note(page).fill('Asked for the green tea offer');
	await page.getByRole('button', { name: 'In 3 days' }).tap();
	await page.getByRole('textbox', { name: 'What is to be done' }).fill('Send the tea offer');
	await page.getByRole('button', { name: 'Hobby' }).tap();
	await page.getByRole('textbox', { name: 'Hobby' }).fill('Now collects teapots');
	await save(page).tap();

	await expect(page.getByRole('status').filter({ hasText: 'Visit logged' })).toBeVisible();
	const planned = page.getByRole('listitem').filter({ hasText: 'Send the tea offer' });
	await planned.getByRole('link').tap();
	await expect(page.getByText('Asked for the green tea offer')).toBeVisible();
	await expect(page.getByText('Now collects teapots')).toBeVisible();

	await page.getByRole('button', { name: 'Undo' }).tap();
	await expect(page.getByText('Asked for the green tea offer')).toBeHidden();
	await expect(page.getByText('Now collects teapots')).toBeHidden();
	await expect(page.getByText('Send the tea offer')).toBeHidden();
});

test('R1 done with log: the follow-up is ticked off by the contact that settles it', async ({ page }) => {
	await openDemo(page);
	const first = page.getByRole('main').getByRole('listitem').first();
	const row = await first.innerText();
	await first.getByRole('button', { name: /^More about/ }).tap();
	await page.getByRole('menuitem', { name: 'Done & log' }).tap();
	await expect(page.getByRole('checkbox').first()).toBeChecked();
	await save(page).tap();
	await expect(page.getByRole('status').filter({ hasText: 'Call logged' })).toBeVisible();
	await expect.poll(() => first.innerText()).not.toBe(row);
});

test('what was typed survives a killed app, is offered again, and is saved once', async ({ phone }) => {
	const typed = 'Half a sentence about the new';
	const before = await phone.open();
	// Its own book, for that one is known by the database: which browser kept a preference when it was killed, nobody knows.
	await openOwnBook(before, 'Okafor');
	await logWithFirst(before);
	await note(before).fill(typed);
	// The draft follows a short pause in typing.
	await before.waitForTimeout(1500);
	await phone.kill();

	const after = await phone.open();
	await after.goto('/log');
	await people(after).filter({ hasText: typed }).tap();
	await expect(note(after)).toHaveValue(typed);
	await save(after).tap();
	await expect(after.getByRole('status').filter({ hasText: 'Call logged' })).toBeVisible();

	await after.goto('/log');
	await expect(people(after).first()).toBeVisible();
	await expect(after.getByText(typed)).toHaveCount(0);
});

test('a logged contact is corrected, deleted, and brought back', async ({ page }) => {
	await openDemo(page);
	await logWithFirst(page);
	await note(page).fill('Wrong words');
	const customer = new URL(page.url()).searchParams.get('customer');
	await save(page).tap();
	await expect(page.getByRole('status').filter({ hasText: 'Call logged' })).toBeVisible();
	await page.goto(`/customers/${customer}`);

	await page.getByRole('link').filter({ hasText: 'Wrong words' }).tap();
	await note(page).fill('Right words');
	await save(page).tap();
	await page.getByRole('link').filter({ hasText: 'Right words' }).tap();
	await page.getByRole('button', { name: 'Delete this logged contact' }).tap();
	await expect(page.getByText('Logged contact deleted')).toBeVisible();
	await expect(page.getByRole('link').filter({ hasText: 'Right words' })).toHaveCount(0);
	// The newest message is the last; the one of the change before it may still be there.
	await page.getByRole('button', { name: 'Undo' }).last().tap();
	await expect(page.getByRole('link').filter({ hasText: 'Right words' })).toHaveCount(1);
});

test('an amount that cannot be read is named, and nothing typed is lost', async ({ page }) => {
	await openDemo(page);
	await logWithFirst(page);
	await note(page).fill('Lunch');
	await page.getByRole('button', { name: 'Place, minutes, money' }).tap();
	const spent = page.getByRole('textbox', { name: /^Money spent/ });
	await spent.fill('a lot');
	await save(page).tap();
	await expect(spent).toBeFocused();
	await expect(spent).toHaveAccessibleDescription(/An amount, please/);
	await expect(note(page)).toHaveValue('Lunch');
	await spent.fill('1,250');
	await save(page).tap();
	await expect(page.getByRole('status').filter({ hasText: 'Call logged' })).toBeVisible();
});
