import { expect } from '@playwright/test';
import { scene, type Scene } from './scene.ts';
import { press, sheet } from './steps.ts';

const EMPTIED = {
	database: 'rapport-local',
	book: '01900000-0000-7000-8000-000000000001',
	customers: 214,
	touchpoints: 1863,
	changedAt: Date.UTC(2026, 8, 3)
};

export const firstRun: Scene[] = [
	scene('first screen', 'new', async (page, t) => {
		await page.goto('/');
		await expect(page.getByText(t.start.promise)).toBeVisible();
	}),
	scene('first screen: start sheet', 'new', async (page, t) => {
		await page.goto('/');
		await press(page, new RegExp(t.start.own));
		await expect(sheet(page)).toBeVisible();
	}),
	scene('first screen: restore sheet', 'new', async (page, t) => {
		await page.goto('/');
		await press(page, t.start.restore);
		await expect(sheet(page)).toBeVisible();
	}),
	scene('first screen: a file that is no export', 'new', async (page, t) => {
		await page.goto('/');
		await press(page, t.start.restore);
		await sheet(page)
			.locator('input[type=file]')
			.setInputFiles({ name: 'rapport.json', mimeType: 'application/json', buffer: Buffer.from('{"half":') });
		await expect(sheet(page).getByRole('alert')).toContainText(t.start.file.failures.notJson.title);
	}),
	scene(
		'emptied phone',
		'new',
		async (page, t) => {
			await page.addInitScript(
				(held) => localStorage.setItem('rapport.sentinel', JSON.stringify(held)),
				EMPTIED
			);
			await page.goto('/');
			await expect(page.getByText(t.start.emptied.title)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene(
		'closed phone',
		'own',
		async (page, t) => {
			await page.addInitScript(() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException('Storage is denied.', 'SecurityError');
				};
			});
			await page.goto('/');
			await expect(page.getByText(t.errors.openFailed.title)).toBeVisible();
		},
		{ leavesTraces: true }
	)
];
