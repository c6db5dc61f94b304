import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startApp, test } from './app.ts';
import { BUILD, filesBelow, offlineProof, serveCopy } from './built-app.ts';

test('U1, D-6: a new version waits, asks, spares an open form, and is swapped with one reload', async ({
	page,
	context
}, info) => {
	const first = await startApp();
	const { origin, port } = first;
	await page.goto(origin);
	await offlineProof(page);

	await first.stop();
	const second = await serveCopy(nextVersion(info.outputPath('next')), port);
	try {
		let loads = 0;
		page.on('load', () => loads++);
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		const reload = page.getByRole('button', { name: 'Reload' });
		await expect(reload).toBeVisible();

		// It waits: nothing was swapped, and a page opened meanwhile is still the version that is in use.
		const other = await context.newPage();
		await other.goto(`${origin}/customers`);
		expect([await buildOf(page), await buildOf(other), loads]).toEqual(['1', '1', 0]);

		// A form is open in the other tab: it is once the browser has given it the lock.
		await other.evaluate(
			() =>
				new Promise<void>((opened) => {
					const closed = new Promise<void>((done) => addEventListener('form-closed', () => done()));
					void navigator.locks.request('rapport-open-form', { mode: 'shared' }, () => {
						opened();
						return closed;
					});
				})
		);
		await reload.click();
		await page.waitForTimeout(1000);
		expect([await buildOf(page), await buildOf(other), loads]).toEqual(['1', '1', 0]);

		await other.evaluate(() => void dispatchEvent(new Event('form-closed')));
		await reload.click();
		await expect.poll(() => buildOf(page)).toBe('2');
		await expect.poll(() => buildOf(other), 'no tab stays on code that is gone').toBe('2');
		await page.waitForTimeout(1000);
		expect(loads).toBe(1);
		await expect(reload).toBeHidden();
	} finally {
		await second.stop();
	}
});

/** Which build's shell this page was made from; the first one says nothing. While a page reloads there is no answer. */
async function buildOf(page: Page): Promise<string> {
	return page.evaluate(() => document.documentElement.dataset.build ?? '1').catch(() => 'reloading');
}

/**
 * A second version without the time of a second build: the same files, another version in the worker (which makes its
 * bytes differ, all that a browser looks at), and a shell that says which one it is.
 */
function nextVersion(folder: string): string {
	cpSync(BUILD, folder, { recursive: true });
	const { version } = JSON.parse(readFileSync(join(folder, 'client/_app/version.json'), 'utf8')) as {
		version: string;
	};
	const edit = (file: string, from: string, to: string) => {
		const before = readFileSync(join(folder, file), 'utf8');
		writeFileSync(join(folder, file), before.replaceAll(from, to));
		return before.includes(from);
	};
	// The server prefers the compressed copies, which would still be the old ones.
	for (const ending of ['br', 'gz'])
		rmSync(join(folder, `client/service-worker.js.${ending}`), { force: true });
	expect(edit('client/service-worker.js', version, `${version}-next`)).toBe(true);
	// The first load is called by the version it was built with, and is still the same file.
	expect(edit('client/service-worker.js', `first.${version}-next.js`, `first.${version}.js`)).toBe(true);
	const shells = filesBelow(join(folder, 'server')).filter(
		(file) => file.endsWith('.js') && edit(`server/${file}`, '<html lang=', '<html data-build=2 lang=')
	);
	expect(shells.length).toBeGreaterThan(0);
	return folder;
}
