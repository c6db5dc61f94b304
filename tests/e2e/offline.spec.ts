import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { BUILD, filesBelow, freePort, screens, serveApp } from './built-app.ts';

/** A phone: its browser can be closed and opened again with everything it had stored. */
const test = base.extend<{
	origin: string;
	stopServer: () => Promise<void>;
	openBrowser: () => Promise<BrowserContext>;
}>({
	origin: async ({}, use) => use(`http://127.0.0.1:${await freePort()}`),
	stopServer: async ({ origin }, use) => {
		const server = await serveApp(Number(new URL(origin).port));
		let isUp = true;
		const stop = async () => {
			if (isUp) await server.stop();
			isUp = false;
		};
		await use(stop);
		await stop();
	},
	openBrowser: async ({ playwright, launchOptions, viewport }, use, info) => {
		const folder = info.outputPath('phone');
		await use(() => playwright.chromium.launchPersistentContext(folder, { ...launchOptions, viewport }));
	}
});

test('U1: after one visit every screen opens with the browser closed, the server gone and no network', async ({
	origin,
	stopServer,
	openBrowser
}) => {
	const visit = await openBrowser();
	await firstVisit(await visit.newPage(), origin);
	await visit.close();
	await stopServer();

	const later = await openBrowser();
	const page = await later.newPage();
	const failed: string[] = [];
	page.on('pageerror', (error) => failed.push(String(error)));
	page.on('requestfailed', (request) => {
		// Leaving a screen ends what it was still asking for.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
	});
	for (const screen of screens()) {
		const answer = await page.goto(origin + screen);
		expect(answer?.fromServiceWorker(), screen).toBe(true);
		await expect(page.getByRole('heading').first(), screen).toBeVisible();
		await page.waitForLoadState('networkidle');
		expect(new URL(page.url()).pathname, 'the deep link stays').toBe(screen);
	}
	expect(failed).toEqual([]);
	// The security policy came along from the cache.
	expect((await page.goto(origin))?.headers()['content-security-policy']).toContain(
		"require-trusted-types-for 'script'"
	);
	await later.close();
});

test('U1: every built file is stored, the lazy parts of workers too', async ({
	origin,
	stopServer,
	openBrowser
}) => {
	const browser = await openBrowser();
	const page = await browser.newPage();
	await firstVisit(page, origin);
	const stored = await page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map((request) => new URL(request.url).pathname.slice(1));
	});
	// The browser itself looks after the worker; version.json is for asking a server.
	const notStored = ['service-worker.js', '_app/version.json'];
	const built = filesBelow(`${BUILD}/client`).filter(
		(file) => !notStored.includes(file) && !/\.(br|gz|map)$/.test(file)
	);
	expect(stored.toSorted()).toEqual(['', ...built].toSorted());
	await browser.close();
	await stopServer();
});

test('the shell answers for screens only, never for the backend or for files', async ({
	origin,
	stopServer,
	openBrowser
}) => {
	const browser = await openBrowser();
	const page = await browser.newPage();
	await firstVisit(page, origin);
	await stopServer();
	for (const path of ['/api/hello', '/nothing.txt', '/_app/version.json'])
		await expect(page.goto(origin + path), path).rejects.toThrow('ERR_CONNECTION_REFUSED');
	await browser.close();
});

async function firstVisit(page: Page, origin: string): Promise<void> {
	await page.goto(origin);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((taken) =>
				navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true })
			);
	});
}
