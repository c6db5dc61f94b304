import { expect } from '@playwright/test';
import { ONE_TYPED, scene, type Scene } from './scene.ts';
import { openGoldCustomer, press } from './steps.ts';

export const customerForm: Scene[] = [
	scene('new customer', 'demo', async (page, t) => {
		await page.goto('/customers/new');
		await expect(page.getByLabel(t.customer.form.familyName, { exact: true })).toBeVisible();
	}),
	scene('new customer: no name', 'demo', async (page, t) => {
		await page.goto('/customers/new');
		await press(page, t.common.save);
		await expect(page.getByText(t.customer.form.noName)).toBeVisible();
	}),
	scene(
		'new customer: looks like one',
		'one',
		async (page, t) => {
			await page.goto('/customers/new');
			await page.getByLabel(t.customer.form.familyName, { exact: true }).fill(ONE_TYPED.familyName);
			await page.getByLabel(t.customer.form.givenName, { exact: true }).fill(ONE_TYPED.givenName);
			await expect(page.getByText(t.customer.form.sameName)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('new customer: every part', 'own', async (page, t) => {
		await page.goto('/customers/new');
		await expect(page.getByLabel(t.customer.form.familyName, { exact: true })).toBeVisible();
		for (const part of [
			'names',
			'work',
			'emails',
			'addresses',
			'facts',
			'tier',
			'tags',
			'links',
			'note'
		] as const) {
			const chip = page.getByRole('button', { name: t.customer.form.sections[part], exact: true });
			if (await chip.isVisible()) await chip.click();
		}
		await expect(page.getByLabel(t.customer.form.note, { exact: true }).last()).toBeVisible();
	}),
	scene(
		'new customer: a lunar day that does not exist',
		'own',
		async (page, t) => {
			await page.goto('/customers/new');
			await page.getByLabel(t.customer.form.givenName, { exact: true }).fill('美玲');
			await page.getByRole('button', { name: t.customer.form.sections.occasions, exact: true }).click();
			const { occasion } = t.customer;
			await page.getByRole('radio', { name: occasion.calendars.chinese }).check();
			await page.getByLabel(occasion.lunarYear, { exact: true }).fill('1981');
			await page.getByLabel(occasion.month, { exact: true }).selectOption('4');
			await page.getByLabel(occasion.day, { exact: true }).selectOption('30');
			await page.getByLabel(occasion.leap, { exact: true }).check();
			await press(page, t.common.save);
			await expect(page.getByRole('alert')).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene(
		'new customer: begun before',
		'own',
		async (page, t) => {
			await page.goto('/customers/new');
			await page.getByLabel(t.customer.form.familyName, { exact: true }).fill('Wong');
			await page.waitForTimeout(500);
			await page.reload();
			await expect(page.getByText(t.frame.draft.restored)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('edit customer', 'demo', async (page, t) => {
		await openGoldCustomer(page, t);
		await page.getByRole('link', { name: t.common.edit, exact: true }).first().click();
		await expect(page.getByLabel(t.customer.form.familyName, { exact: true })).not.toBeEmpty();
	}),
	scene('edit customer: its occasions', 'demo', async (page, t) => {
		await openGoldCustomer(page, t);
		await page.getByRole('link', { name: t.common.edit, exact: true }).first().click();
		await page
			.getByRole('region', { name: t.customer.form.sections.occasions })
			.evaluate((it) => it.scrollIntoView({ block: 'start' }));
	})
];
