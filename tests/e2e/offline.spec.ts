import { expect, startApp, test } from './app.ts';
import { BUILD, filesBelow, offlineProof, screens, settled } from './built-app.ts';

test('U1: after one visit every screen opens with the browser closed, the server gone and no network', async ({
	phone
}) => {
	const server = await startApp();
	const visit = await phone.open();
	await visit.goto(server.origin);
	await offlineProof(visit);
	await phone.close();
	await server.stop();

	const page = await phone.open();
	const failed: string[] = [];
	page.on('pageerror', (error) => failed.push(String(error)));
	page.on('requestfailed', (request) => {
		// Leaving a screen ends what it was still asking for.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
	});
	for (const screen of screens()) {
		const answer = await page.goto(server.origin + screen);
		expect(answer?.fromServiceWorker(), screen).toBe(true);
		// The security policy came along from the cache.
		expect(answer?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
		await settled(page, screen);
		expect(new URL(page.url()).pathname, 'the deep link stays').toBe(screen);
	}
	expect(failed).toEqual([]);
});

test('U1: every built file is stored, the lazy parts of workers too', async ({ page }) => {
	await page.goto('/');
	await offlineProof(page);
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
});

test('the shell answers for screens only, never for the backend or for files', async ({ page }) => {
	const server = await startApp();
	await page.goto(server.origin);
	await offlineProof(page);
	await server.stop();
	for (const path of ['/api/hello', '/nothing.txt', '/_app/version.json'])
		await expect(page.goto(server.origin + path), path).rejects.toThrow('ERR_CONNECTION_REFUSED');
});
