import { expect, startApp, test } from './app.ts';
import { openDemo } from './demo-book.ts';

test('the built app opens at its first address under its own security policy', async ({ page }) => {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	const answer = await page.goto('/');
	expect(answer?.status()).toBe(200);
	expect(answer?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
	await expect(page.getByRole('heading').or(page.getByRole('button')).first()).toBeVisible();
	expect(complaints).toEqual([]);
});

// What slows a start down on a slow phone, and nobody would notice on a fast one.
test('a start asks for few files, and throws no error that it catches itself', async ({ page, context }) => {
	await openDemo(page);
	for (const path of ['/', '/customers']) {
		// A window of its own: what Kit remembers for one is there again when it only goes to another address.
		const started = await context.newPage();
		const session = await context.newCDPSession(started);
		await session.send('Debugger.enable');
		await session.send('Debugger.setPauseOnExceptions', { state: 'all' });
		const thrown: string[] = [];
		session.on('Debugger.paused', ({ data }) => {
			thrown.push(String(data?.description));
			void session.send('Debugger.resume');
		});
		// What is fetched behind the first screen, in an idle moment, holds no start up: here there is none.
		await started.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
		await started.goto(path);
		await expect(started.getByRole('main').getByRole('listitem').first()).toBeVisible();
		const scripts = await started.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.map(({ name }) => new URL(name).pathname)
				.filter((name) => name.endsWith('.js'))
		);
		expect(scripts).not.toEqual([]);
		// The first load as a script and its module, Kit's two entries, the language, the demo's banner, the update's code
		// and the service worker.
		expect(scripts.length, scripts.join('\n')).toBeLessThanOrEqual(8);
		expect(scripts.filter((script) => script.includes('/nodes/'))).toEqual([]);
		expect(thrown).toEqual([]);
	}
});

test('what a phone stored is there after it was closed, and after it was killed', async ({ phone }) => {
	const first = await phone.open();
	await first.goto('/');
	await first.evaluate(() => localStorage.setItem('probe', 'kept'));
	await phone.close();

	const second = await phone.open();
	await second.goto('/');
	expect(await second.evaluate(() => localStorage.getItem('probe'))).toBe('kept');
	await phone.kill();

	const third = await phone.open();
	await third.goto('/');
	expect(await third.evaluate(() => localStorage.getItem('probe'))).toBe('kept');
});

test('a server that was stopped leaves its port to the next one', async ({ request }) => {
	const before = await startApp();
	await before.stop();
	await expect(request.get(before.origin)).rejects.toThrow('ECONNREFUSED');

	const after = await startApp({ port: before.port });
	expect((await request.get(after.origin)).status()).toBe(200);
	await after.stop();
});
