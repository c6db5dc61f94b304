import { test as base } from '@playwright/test';
import { startApp, type AppServer } from './app-server.ts';
import { Phone, type PhoneOptions } from './phone.ts';

/**
 * The built app in a browser. `page` is a phone of 390 × 844 with touch that forgets; `phone` keeps its data between
 * `open()`, `close()` and `kill()`. `page.goto('/path')` reaches the app; a phone needs `server.origin` before the path.
 * All tests of a worker share one server; a test that stops it starts its own with `startApp()`.
 */
export const test = base.extend<{ phone: Phone }, { server: AppServer }>({
	server: [
		async ({}, use) => {
			const server = await startApp();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ server }, use) => use(server.origin),
	phone: async ({ server }, use, info) => {
		const phone = new Phone({ ...(info.project.use as PhoneOptions), baseURL: server.origin });
		await use(phone);
		await phone.discard();
	}
});

export { expect } from '@playwright/test';
export { startApp } from './app-server.ts';
