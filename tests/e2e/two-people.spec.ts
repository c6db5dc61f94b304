import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { offlineProof } from './built-app.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { databaseInUse, rowsOfServer } from './rows.ts';
import { foundSecondTeam } from './second-team.ts';
import { TeamServer } from './team-server.ts';
import {
	addCustomer,
	editNote,
	enterPassword,
	setUpTeam,
	signIn,
	signOut,
	startOwnBook,
	synced
} from './team-steps.ts';
import { placesOf, recordOpened, recordWire } from './traces.ts';

/** All that is one person's has their word in it, which is in nothing else. */
const person = (canary: string) => ({
	canary,
	team: `${canary} and Sons`,
	name: `Miss ${canary}`,
	email: `${canary.toLowerCase()}@example.com`
});
const uma = person('Quillfeather');
const vera = person('Brambleworth');

for (const [first, second] of [
	['keep', 'remove'],
	['remove', 'keep']
] as const)
	test(`A-3, B-4: two people of two teams on one phone, “${first}” and then “${second}” when they sign out: neither sees anything of the other`, async ({}, info) => {
		const server = await TeamServer.start();
		const phone = new Phone({ ...(info.project.use as PhoneOptions), baseURL: server.origin });
		try {
			const page = await phone.open();
			const wire = await recordWire(phone.context);
			const opened = await recordOpened(phone.context);
			/** Since somebody signed in, this word was on no wire. */
			const notOnTheWire = (canary: string) => {
				expect(wire.length).toBeGreaterThan(0);
				expect(wire.filter((exchange) => mentions(exchange, canary))).toEqual([]);
			};

			let hers = { customer: '', book: '', database: '' };
			let veras = '';
			await test.step('Uma founds a team and works', async () => {
				await page.goto(server.origin);
				await offlineProof(page);
				await startOwnBook(page, uma.name);
				await setUpTeam(page, server, uma);
				await foundSecondTeam(server, vera);
				await addCustomer(page, server, { family: uma.canary, given: 'Ada' });
				const customer = page.url();
				await editNote(page, server, uma.canary, `${uma.canary} drinks tea`);
				await synced(page);
				hers = { customer, book: await onlyBook(page), database: await databaseInUse(page) };
				expect(wire.filter((exchange) => mentions(exchange, uma.canary))).not.toEqual([]);
				expect(await placesOf(page, uma.canary)).toContain(`indexeddb ${hers.database} rows`);
			});

			await test.step(`she signs out: ${first}`, async () => {
				if (first === 'keep') {
					await phone.context.route('**/api/sync/push', (route) => route.abort());
					await editNote(page, server, uma.canary, `${uma.canary} drinks coffee now`);
					await expect(page.getByText('Saved · 1 to send')).toBeVisible();
				}
				await signOut(page, server, first);
				if (first === 'remove') expect(await placesOf(page, uma.canary)).toEqual([]);
			});

			await test.step('Vera signs in and works: nothing of Uma is shown, opened, sent or fetched', async () => {
				await page.goto(`${server.origin}/sign-in`);
				await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeVisible();
				wire.length = opened.length = 0;
				await enterPassword(page, vera.email);
				await expect(page.getByRole('button', { name: /^Start my own book/ })).toBeVisible();
				await expect(page.getByText('This phone’s storage was emptied')).toHaveCount(0);
				await nowhereOnScreen(page, uma.canary);
				await startOwnBook(page, vera.name);
				veras = await databaseInUse(page);
				await phone.context.unroute('**/api/sync/push');
				await addCustomer(page, server, { family: vera.canary, given: 'Bea' });
				await editNote(page, server, vera.canary, `${vera.canary} drinks milk`);
				await synced(page);
				for (const path of ['/', '/customers', '/team', '/devices', '/sync', '/settings', '/sign-in']) {
					await page.goto(server.origin + path);
					await nowhereOnScreen(page, uma.canary);
				}
				await page.goto(hers.customer);
				await expect(page.getByText('This customer is not on this phone')).toBeVisible();
				await nowhereOnScreen(page, uma.canary);
				expect(await askFor(page, hers.book)).toEqual([404, 404, 409]);
				notOnTheWire(uma.canary);
				if (first === 'keep') expect(opened).not.toContain(hers.database);
				expect(opened).toContain(veras);
				for (const place of await placesOf(page, uma.canary))
					expect(first === 'keep' && place).toContain(`indexeddb ${hers.database} `);
			});

			await test.step(`she signs out: ${second}`, async () => {
				await signOut(page, server, second);
				await nowhereOnScreen(page, uma.canary);
				if (second === 'remove') expect(await placesOf(page, vera.canary)).toEqual([]);
			});

			await test.step('Uma is back: all of hers is there, and nothing of Vera’s', async () => {
				wire.length = 0;
				if (first === 'keep') await phone.context.route('**/api/sync/push', (route) => route.abort());
				await signIn(page, server, uma.email);
				await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
				const note = first === 'keep' ? `${uma.canary} drinks coffee now` : `${uma.canary} drinks tea`;
				await page.goto(hers.customer);
				await expect(page.getByText(note).first()).toBeVisible();
				await nowhereOnScreen(page, vera.canary);
				if (first === 'keep') {
					await page.goto(`${server.origin}/sync`);
					await expect(page.getByText('1 change waits to be sent')).toBeVisible();
					await phone.context.unroute('**/api/sync/push');
				}
				await synced(page);
				notOnTheWire(vera.canary);
				for (const place of await placesOf(page, vera.canary))
					expect(second === 'keep' && place).toContain(`indexeddb ${veras} `);
				const notes = (await rowsOfServer(server)).map(({ doc }) => (doc as { note?: string }).note);
				expect(notes).toContain(note);
				expect(notes).toContain(`${vera.canary} drinks milk`);
			});
		} finally {
			await phone.context.unrouteAll({ behavior: 'ignoreErrors' });
			await phone.discard();
			await server.discard();
		}
	});

function mentions(exchange: object, canary: string): boolean {
	return JSON.stringify(exchange).toLowerCase().includes(canary.toLowerCase());
}

async function nowhereOnScreen(page: Page, canary: string): Promise<void> {
	await expect(page.getByRole('main')).toBeVisible();
	await expect(page.locator('body')).not.toContainText(new RegExp(canary, 'i'));
	const typed = await page
		.getByRole('textbox')
		.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
	expect(typed.join().toLowerCase()).not.toContain(canary.toLowerCase());
}

/** The id of the book of whoever is signed in. */
async function onlyBook(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const { account } = await (await fetch('/api/hello')).json();
		return account.books[0].id as string;
	});
}

/** Whoever is signed in asks for a book by its id: pull, push and attach. */
async function askFor(page: Page, book: string): Promise<number[]> {
	return page.evaluate(async (book) => {
		const { rapport: protocol, epoch } = await (await fetch('/api/hello')).json();
		const ask = async (path: string, body: object) => {
			const headers = { 'content-type': 'application/json' };
			return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
		};
		const id = '01900000-0000-7000-8000-000000000000';
		const create = { kind: 'person', root: id };
		const op = { no: 1, tx: 1, id, base: 0, create, fields: { name: 'me' }, was: {}, at: '0'.repeat(18) };
		return [
			await ask('/api/sync/pull', { protocol, book, epoch, grant: null, after: 0 }),
			await ask('/api/sync/push', { protocol, book, epoch, now: Date.now(), ops: [op] }),
			await ask('/api/books/attach', { book, name: 'mine' })
		];
	}, book);
}
