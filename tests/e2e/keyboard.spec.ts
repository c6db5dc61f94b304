import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Nothing in here touches or clicks: what a keyboard cannot reach, these tests cannot reach. */
test('the keyboard alone: start, add a customer, log a contact, plan what is next, tick it off and take that back', async ({
	page
}) => {
	await page.goto('/');
	await tabTo(page, page.getByRole('button', { name: /Start my own book/ }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('dialog').getByLabel('Your name'));
	await page.keyboard.type('Wu');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();

	await tabTo(page, page.getByRole('link', { name: 'Add a customer' }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByLabel('Family name', { exact: true }));
	await page.keyboard.type('Lin');
	await tabTo(page, page.getByLabel('Given name', { exact: true }));
	await page.keyboard.type('Mei');
	await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Mei Lin' })).toBeVisible();

	await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Log' }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByLabel('What was said'));
	await page.keyboard.type('Wants an offer');
	await tabTo(page, page.getByRole('button', { name: 'Went well' }));
	await page.keyboard.press('Space');
	await tabTo(page, page.getByRole('button', { name: 'Pick a day' }));
	await page.keyboard.press('Space');
	const day = page.getByLabel('Day', { exact: true });
	await tabTo(page, day);
	await day.fill(await today(page));
	await tabTo(page, page.getByLabel('What is to be done'));
	await page.keyboard.type('Send the offer');
	await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }));
	await page.keyboard.press('Enter');

	await expect(page.getByRole('heading', { level: 1, name: 'Mei Lin' })).toBeVisible();
	await tabTo(page, page.getByRole('link', { name: 'Today', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	const done = page.getByRole('button', { name: /^Done: Mei Lin/ });
	await tabTo(page, done);
	await page.keyboard.press('Enter');
	await expect(done).toBeHidden();
	await tabTo(page, page.getByRole('button', { name: 'Undo' }).last());
	await page.keyboard.press('Enter');
	await expect(done).toBeVisible();
});

test('a menu takes the arrows, its sheet keeps the focus, and Esc gives it back', async ({ page }) => {
	await openDemo(page);
	const trigger = page
		.getByRole('main')
		.getByRole('button', { name: /^More about/ })
		.first();
	await tabTo(page, trigger);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('menu')).toBeHidden();
	await expect(trigger).toBeFocused();

	await page.keyboard.press('Enter');
	const snooze = page.getByRole('menuitem', { name: 'Snooze' });
	for (let i = 0; i < 10 && !(await isFocused(snooze)); i++) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const sheet = page.getByRole('dialog');
	await expect(sheet).toBeVisible();
	for (let i = 0; i < 14; i++) {
		await page.keyboard.press(i % 3 ? 'Tab' : 'Shift+Tab');
		const isInside = await sheet.evaluate((it) => it.contains(document.activeElement));
		// Between the last and the first the browser's own bar has a turn.
		const isNowhere = await page.evaluate(() => document.activeElement === document.body);
		expect(isInside || isNowhere).toBe(true);
	}
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(trigger).toBeFocused();
});

test('the focus goes on: to the next row when one is ticked off, and near it after Undo', async ({
	page
}) => {
	await openDemo(page);
	const done = page.getByRole('main').getByRole('button', { name: /^Done: / });
	await tabTo(page, done.first());
	const [first, second] = await done.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')!));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: first!, exact: true })).toHaveCount(0);
	await expect(page.getByRole('button', { name: second!, exact: true })).toBeFocused();
	expect(await unseenFocus(page)).toBe('');

	await page.getByRole('button', { name: 'Undo' }).last().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: first!, exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: second!, exact: true })).toBeFocused();
	expect(await unseenFocus(page)).toBe('');
});

test('the focus stays on the page when the last row is ticked off, from its menu too', async ({ page }) => {
	await openDemo(page);
	await page.goto('/follow-ups');
	const more = page.getByRole('main').getByRole('button', { name: /^More about/ });
	await expect(more.last()).toBeVisible();
	const before = await more.count();
	await more.last().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(more).toHaveCount(before - 1);
	await expect(more.last()).toBeFocused();
});

test('the first Tab offers to skip to the content', async ({ page }) => {
	await openDemo(page);
	await page.reload();
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('the keyboard goes through the letters of the customers', async ({ page }) => {
	await openDemo(page);
	await page.goto('/customers');
	const letters = page.getByRole('slider');
	await tabTo(page, letters);
	const first = await letters.getAttribute('aria-valuetext');
	await page.keyboard.press('End');
	await expect(letters).not.toHaveAttribute('aria-valuetext', first!);
});

for (const path of [
	'/',
	'/customers',
	'/customers/new',
	'/log',
	'/follow-ups',
	'/import',
	'/more',
	'/settings',
	'/help'
])
	test(`whoever goes by Tab always sees where they are: ${path}`, async ({ page }) => {
		await openDemo(page);
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		for (let i = 0; i < 25; i++) {
			await page.keyboard.press('Tab');
			expect(await unseenFocus(page)).toBe('');
		}
	});

async function openDemo(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: /demo book/ }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
}

/** Presses Tab until the focus is there, as somebody would; each step must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let i = 0; i < 120; i++) {
		if (await isFocused(target)) return;
		await page.keyboard.press('Tab');
		expect(await unseenFocus(page)).toBe('');
	}
	throw new Error(`The keyboard does not get to ${String(target)}`);
}

const isFocused = (target: Locator) => target.evaluate((it) => it === document.activeElement);

/** What has the focus without showing it, or lies off the screen; empty when all is well. */
function unseenFocus(page: Page): Promise<string> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body || focused.tagName === 'MAIN') return '';
		// A choice of several is drawn by its label, which takes the ring.
		const drawn = focused.closest('label') ?? focused;
		const ring = [focused, drawn].some((it) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(it);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		});
		const { top, bottom, left, right } = drawn.getBoundingClientRect();
		const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
		return ring && isOnScreen ? '' : drawn.outerHTML.slice(0, 200);
	});
}

/** The day on the phone: `YYYY-MM-DD`. */
function today(page: Page): Promise<string> {
	return page.evaluate(() => new Date().toLocaleDateString('sv'));
}
