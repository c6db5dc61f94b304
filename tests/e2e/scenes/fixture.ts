import { test as base } from '../app.ts';
import { Desks } from './desks.ts';

/** Phones with a book on them, shared by the tests of a worker. */
export const test = base.extend<object, { desks: Desks }>({
	desks: [
		async ({ browser, server }, use) => {
			const desks = new Desks(browser, {
				baseURL: server.origin,
				viewport: { width: 390, height: 844 },
				isMobile: true,
				hasTouch: true,
				timezoneId: 'Asia/Taipei'
			});
			await use(desks);
			await desks.discard();
		},
		{ scope: 'worker' }
	]
});

export { expect } from '../app.ts';
