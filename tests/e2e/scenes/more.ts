import { expect } from '@playwright/test';
import { scene, type Scene } from './scene.ts';
import { begins, button, heading, press, sheet } from './steps.ts';

export const more: Scene[] = [
	scene('More', 'own', async (page, t) => {
		await page.goto('/more');
		await heading(page, t.frame.more);
	}),
	scene('More: in the demo', 'demo', async (page, t) => {
		await page.goto('/more');
		await heading(page, t.frame.more);
	}),
	scene('Settings', 'own', async (page, t) => {
		await page.goto('/settings');
		await expect(page.getByText(t.settings.used)).toBeVisible();
	}),
	scene('Settings: this phone and your data', 'own', async (page, t) => {
		await page.goto('/settings');
		await page
			.getByRole('heading', { name: t.settings.phone, exact: true })
			.evaluate((it) => it.scrollIntoView({ block: 'start' }));
	}),
	scene('Settings: in the demo', 'demo', async (page, t) => {
		await page.goto('/settings');
		await expect(page.getByText(t.settings.used)).toBeVisible();
	}),
	scene(
		'Settings: exported',
		'one',
		async (page, t) => {
			await page.goto('/settings');
			await press(page, begins(t.settings.exportBook));
			await expect(page.getByText(/rapport-.*\.json/)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('Settings: restore sheet', 'one', async (page, t) => {
		await page.goto('/settings');
		await press(page, begins(t.start.restore));
		await expect(sheet(page)).toBeVisible();
	}),
	scene(
		'Settings: restore what was exported',
		'one',
		async (page, t) => {
			await page.goto('/settings');
			const [saved] = await Promise.all([
				page.waitForEvent('download'),
				press(page, begins(t.settings.exportBook))
			]);
			await press(page, begins(t.start.restore));
			await sheet(page)
				.locator('input[type=file]')
				.setInputFiles(await saved.path());
			await expect(button(page, t.start.file.replace)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('Settings: wipe sheet', 'one', async (page, t) => {
		await page.goto('/settings');
		await press(page, begins(t.settings.wipe.title));
		await expect(sheet(page)).toBeVisible();
	}),
	scene('Settings: wipe, wrong number', 'one', async (page, t) => {
		await page.goto('/settings');
		await press(page, begins(t.settings.wipe.title));
		await sheet(page).getByRole('textbox').fill('99');
		await press(sheet(page), t.settings.wipe.button);
		await expect(page.getByText(t.settings.wipe.wrong('1'))).toBeVisible();
	}),
	scene('Help', 'own', async (page, t) => {
		await page.goto('/help');
		await heading(page, t.help.title);
	}),
	scene('Help: all open', 'own', async (page, t) => {
		await page.goto('/help');
		await heading(page, t.help.title);
		for (const part of (await page.locator('summary').all()).slice(1)) await part.click();
	}),
	scene(
		'no such page',
		'one',
		async (page, t) => {
			await page.goto('/no/such/page');
			await expect(page.getByText(t.errors.notFound.title)).toBeVisible();
		},
		// The browser notes the answer 404 itself.
		{ complains: true }
	)
];
