import type { Page } from '@playwright/test';
import type { Words } from './words.ts';
import { expect } from '@playwright/test';
import { scene, type Scene } from './scene.ts';
import { button, fillStorage, press, sheet } from './steps.ts';

export const log: Scene[] = [
	scene('Log: with whom', 'demo', async (page) => {
		await page.goto('/log');
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	}),
	scene('Log: nobody found', 'demo', async (page, t) => {
		await page.goto('/log');
		await page.getByLabel(t.touchpoint.picker.search, { exact: true }).fill('Zebulon');
		await expect(page.getByText(t.touchpoint.picker.nobodyFound.title)).toBeVisible();
	}),
	scene('Log: no customers', 'own', async (page, t) => {
		await page.goto('/log');
		await expect(page.getByText(t.touchpoint.picker.nobodyYet.title)).toBeVisible();
	}),
	scene('Log', 'demo', (page, t) => openForm(page, t)),
	scene(
		'Log: a note',
		'demo',
		async (page, t) => {
			await openForm(page, t);
			await page.getByRole('radio', { name: t.touchpoint.channels.visit, exact: true }).check();
			await page.getByLabel(t.touchpoint.form.note, { exact: true }).fill(t.typed.note);
			await press(page, t.touchpoint.outcomes.good);
			await page.getByRole('main').evaluate((it) => it.scrollTo(0, 0));
		},
		{ leavesTraces: true }
	),
	scene(
		'Log: all that came of it',
		'demo',
		async (page, t) => {
			await openForm(page, t);
			const { form } = t.touchpoint;
			await page.getByLabel(form.note, { exact: true }).fill(t.typed.note);
			await press(page, t.touchpoint.outcomes.good);
			await press(page, t.followUp.later.inThreeDays);
			await page.getByLabel(t.followUp.note, { exact: true }).fill(t.typed.plan);
			await page.getByRole('switch', { name: t.followUp.iPromised }).check();
			await press(page, t.touchpoint.facts.hobby);
			await page.getByLabel(t.touchpoint.facts.hobby, { exact: true }).fill(t.typed.hobby);
		},
		{ leavesTraces: true }
	),
	scene(
		'Log: what is wrong',
		'demo',
		async (page, t) => {
			await openForm(page, t);
			const { form } = t.touchpoint;
			await press(page, form.more);
			await page.getByLabel(form.minutes, { exact: true }).fill('half an hour');
			await press(page, form.changeWhen);
			await page.getByLabel(form.day, { exact: true }).fill('');
			await press(page, t.common.save);
			await expect(page.getByText(form.minutesWrong)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('Log: change whom', 'demo', async (page, t) => {
		await openForm(page, t);
		await page.getByRole('button', { name: t.touchpoint.form.changeCustomer }).first().click();
		await expect(sheet(page)).toBeVisible();
	}),
	scene(
		'Log: begun before',
		'demo',
		async (page, t) => {
			await openForm(page, t);
			await page.getByLabel(t.touchpoint.form.note, { exact: true }).fill(t.typed.note);
			await page.waitForTimeout(500);
			await page.reload();
			await expect(page.getByText(t.frame.draft.restored)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene(
		'Log: begun and not saved',
		'demo',
		async (page, t) => {
			await openForm(page, t);
			await page.getByLabel(t.touchpoint.form.note, { exact: true }).fill(t.typed.note);
			await page.waitForTimeout(500);
			await page.goto('/log');
			await expect(page.getByText(t.touchpoint.picker.unfinished)).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene(
		'Log: storage is full',
		'demo',
		async (page, t) => {
			await openForm(page, t);
			await page.getByLabel(t.touchpoint.form.note, { exact: true }).fill(t.typed.note);
			await fillStorage(page);
			await press(page, t.common.save);
			await expect(page.getByRole('alert')).toContainText(t.errors.storageFull.title);
		},
		{ leavesTraces: true }
	)
];

async function openForm(page: Page, t: Words): Promise<void> {
	await page.goto('/log');
	await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
	await expect(page.getByLabel(t.touchpoint.form.note, { exact: true })).toBeVisible();
	await expect(button(page, t.common.save)).toBeVisible();
}
