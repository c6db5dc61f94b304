import { expect, type Page } from '@playwright/test';
import { scene, type Scene } from './scene.ts';
import { begins, button, chooseInMenu, openRowMenu, press, sheet } from './steps.ts';

/** A newer version has been loaded and waits, as far as the page can tell. */
async function updateWaits(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const worker = { scriptURL: new URL('/service-worker.js', location.href).href, state: 'installed' };
		const waiting = Object.assign(new EventTarget(), worker);
		const registration = Object.assign(new EventTarget(), { waiting, update: async () => {} });
		Object.assign(navigator.serviceWorker, { register: async () => registration });
	});
}

export const today: Scene[] = [
	scene('Today', 'demo', async (page) => {
		await page.goto('/');
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	}),
	scene('Today: what comes next', 'demo', async (page, t) => {
		await page.goto('/');
		await page.getByRole('heading', { name: begins(t.today.sections.next) }).evaluate((it) => {
			it.scrollIntoView({ block: 'start' });
		});
	}),
	scene('Today: menu of a row', 'demo', async (page, t) => {
		await page.goto('/');
		await openRowMenu(page, t);
	}),
	scene('Today: snooze sheet', 'demo', async (page, t) => {
		await page.goto('/');
		await openRowMenu(page, t);
		await chooseInMenu(page, t.followUp.acts.snooze);
		await expect(sheet(page)).toBeVisible();
	}),
	scene('Today: edit a follow-up', 'demo', async (page, t) => {
		await page.goto('/');
		await openRowMenu(page, t);
		await chooseInMenu(page, t.common.edit);
		await expect(sheet(page).getByLabel(t.followUp.note, { exact: true })).toBeVisible();
	}),
	scene(
		'Today: done, with Undo',
		'demo',
		async (page, t) => {
			await page.goto('/');
			await press(page.getByRole('main'), begins(t.followUp.doneFor('')));
			await expect(button(page, t.common.undo)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('Today: no customers yet', 'own', async (page, t) => {
		await page.goto('/');
		await expect(page.getByText(t.today.noCustomers.title)).toBeVisible();
	}),
	scene('Today: nothing is due', 'one', async (page, t) => {
		await page.goto('/');
		await expect(page.getByText(t.today.calm.title)).toBeVisible();
	}),
	scene(
		'a new version waits',
		'demo',
		async (page, t) => {
			await updateWaits(page);
			await page.goto('/');
			await expect(page.getByText(t.frame.update.ready)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene(
		'a new version waits for a form',
		'demo',
		async (page, t) => {
			await updateWaits(page);
			await page.goto('/');
			await page.evaluate(() => {
				void navigator.locks.request('rapport-open-form', { mode: 'shared' }, () => new Promise(() => {}));
			});
			await press(page, t.frame.update.reload);
			await expect(page.getByText(t.frame.update.formOpen)).toBeVisible();
		},
		{ leavesTraces: true }
	)
];
