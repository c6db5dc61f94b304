import { test as base } from '../app.ts';
import { Desks } from './desks.ts';
import { phoneOptions } from './phone-options.ts';

/** Phones with a book on them, shared by the tests of a worker. */
export const test = base.extend<object, { desks: Desks }>({
	desks: [
		async ({ browser, server }, use) => {
			const desks = new Desks(browser, phoneOptions(server.origin));
			await use(desks);
			await desks.discard();
		},
		{ scope: 'worker' }
	]
});

export { expect } from '../app.ts';
