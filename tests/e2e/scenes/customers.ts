import { expect, type Page } from '@playwright/test';
import { ONE, scene, type Scene } from './scene.ts';
import { begins, button, chooseInMenu, heading, openGoldCustomer, press, sheet } from './steps.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

export const customers: Scene[] = [
	scene('Customers', 'demo', async (page) => {
		await page.goto('/customers');
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	}),
	scene('Customers: menu', 'demo', async (page, t) => {
		await page.goto('/customers');
		await press(page, t.customer.list.more);
		await expect(page.getByRole('menu')).toBeVisible();
	}),
	scene('Customers: found', 'demo', async (page, t) => {
		await page.goto('/customers');
		await page.getByLabel(t.customer.list.search, { exact: true }).fill('chen');
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	}),
	scene('Customers: nobody found', 'demo', async (page, t) => {
		await page.goto('/customers');
		await page.getByLabel(t.customer.list.search, { exact: true }).fill('Zebulon Quartermaine');
		await expect(page.getByText(t.customer.list.nothing.title)).toBeVisible();
	}),
	scene('Customers: gold ones', 'demo', async (page, t) => {
		await page.goto('/customers');
		await press(page, t.customer.tiers.gold);
		await expect(page.getByRole('status').first()).not.toBeEmpty();
	}),
	scene('Customers: nobody is gold', 'one', async (page, t) => {
		await page.goto('/customers');
		await press(page, t.customer.tiers.gold);
		await expect(page.getByText(t.customer.list.emptyTier(t.customer.tiers.gold))).toBeVisible();
	}),
	scene('Customers: none', 'own', async (page, t) => {
		await page.goto('/customers');
		await expect(page.getByText(t.customer.list.empty.title)).toBeVisible();
	}),
	scene('customer', 'demo', (page, t) => openGoldCustomer(page, t)),
	scene('customer: what is known', 'demo', async (page, t) => {
		await openGoldCustomer(page, t);
		await page.getByRole('heading', { name: begins(t.customer.page.facts) }).evaluate((it) => {
			it.scrollIntoView({ block: 'start' });
		});
	}),
	scene('customer: timeline', 'demo', async (page, t) => {
		await openGoldCustomer(page, t);
		await page.getByRole('heading', { name: begins(t.customer.page.timeline) }).evaluate((it) => {
			it.scrollIntoView({ block: 'start' });
		});
	}),
	scene('customer: menu', 'one', async (page, t) => {
		await openOne(page);
		await press(page, t.common.moreAbout(ONE));
		await expect(page.getByRole('menu')).toBeVisible();
	}),
	scene('customer: plan a follow-up', 'demo', async (page, t) => {
		await openGoldCustomer(page, t);
		await press(page, t.customer.page.addFollowUp);
		await expect(sheet(page)).toBeVisible();
	}),
	scene('customer: after a call', 'demo', async (page, t) => {
		await openGoldCustomer(page, t);
		// A desktop has no phone app to go to: the press stays, and coming back is told.
		await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), true));
		await page.getByRole('main').locator('a[href^="tel:"]').first().click();
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await expect(sheet(page)).toBeVisible();
	}),
	scene('customer: nothing known', 'one', (page) => openOne(page)),
	scene('customer: not on this phone', 'one', async (page, t) => {
		await page.goto(`/customers/${UNKNOWN}`);
		await expect(page.getByText(t.errors.noCustomer.title)).toBeVisible();
	}),
	scene(
		'customer: deleted',
		'one',
		async (page, t) => {
			await openOne(page);
			const address = page.url();
			await press(page, t.common.moreAbout(ONE));
			await chooseInMenu(page, t.common.delete);
			await expect(button(page, t.common.undo)).toBeVisible();
			await page.goto(address);
			await expect(page.getByText(t.customer.page.deletedTitle)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene(
		'Deleted customers',
		'one',
		async (page, t) => {
			await openOne(page);
			await press(page, t.common.moreAbout(ONE));
			await chooseInMenu(page, t.common.delete);
			await expect(button(page, t.common.undo)).toBeVisible();
			await page.goto('/customers/deleted');
			await expect(button(page, begins(t.common.restore))).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('Deleted customers: none', 'own', async (page, t) => {
		await page.goto('/customers/deleted');
		await expect(page.getByText(t.customer.deletedList.empty)).toBeVisible();
	})
];

async function openOne(page: Page): Promise<void> {
	await page.goto('/customers');
	await page.getByRole('main').getByRole('link').first().click();
	await heading(page, ONE);
}
