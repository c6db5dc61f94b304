import { expect } from '@playwright/test';
import { ONE, scene, type Scene } from './scene.ts';
import { begins, openRowMenu, press, sheet } from './steps.ts';

export const followUps: Scene[] = [
	scene('Follow-ups', 'demo', async (page) => {
		await page.goto('/follow-ups');
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	}),
	scene('Follow-ups: promised', 'demo', async (page, t) => {
		await page.goto('/follow-ups');
		await page.getByRole('radio', { name: t.followUp.filters.promised }).check();
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	}),
	scene(
		'Follow-ups: done',
		'demo',
		async (page, t) => {
			await page.goto('/follow-ups');
			await press(page.getByRole('main'), begins(t.followUp.doneFor('')));
			await page.getByRole('radio', { name: t.followUp.filters.closed }).check();
			await expect(page.getByText(t.followUp.states.done, { exact: true }).last()).toBeVisible();
		},
		{ leavesTraces: true }
	),
	scene('Follow-ups: menu of a row', 'demo', async (page, t) => {
		await page.goto('/follow-ups');
		await openRowMenu(page, t);
	}),
	scene('Follow-ups: for whom', 'demo', async (page, t) => {
		await page.goto('/follow-ups');
		await press(page, t.followUp.plan);
		await expect(sheet(page).getByRole('listitem').first()).toBeVisible();
	}),
	scene('Follow-ups: plan sheet', 'one', async (page, t) => {
		await page.goto('/follow-ups');
		await press(page, t.followUp.plan);
		await press(sheet(page), begins(ONE));
		await expect(sheet(page).getByLabel(t.followUp.note, { exact: true })).toBeVisible();
	}),
	scene('Follow-ups: none', 'own', async (page, t) => {
		await page.goto('/follow-ups');
		await expect(page.getByText(t.followUp.empty.open.title)).toBeVisible();
	}),
	scene('Follow-ups: no promise', 'own', async (page, t) => {
		await page.goto('/follow-ups');
		await page.getByRole('radio', { name: t.followUp.filters.promised }).check();
		await expect(page.getByText(t.followUp.empty.promised.title)).toBeVisible();
	}),
	scene('Follow-ups: none done', 'own', async (page, t) => {
		await page.goto('/follow-ups');
		await page.getByRole('radio', { name: t.followUp.filters.closed }).check();
		await expect(page.getByText(t.followUp.empty.closed.title)).toBeVisible();
	})
];
