import { expect, startApp, test } from './app.ts';

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
