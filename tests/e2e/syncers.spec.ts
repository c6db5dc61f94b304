import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { offlineProof } from './built-app.ts';
import { cutAnswers } from './cuts.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { rowsOfPhone, rowsOfServer } from './rows.ts';
import { TeamServer } from './team-server.ts';
import { acceptInvitation, addCustomer, invite, setUpTeam, startOwnBook, synced } from './team-steps.ts';

const PUSH = '**/api/sync/push';

test('P-2, D-1, D-2, O-5: answers get lost, a push comes three times, two tabs and the service worker sync at once: one row each', async ({}, info) => {
	test.setTimeout(120_000);
	const server = await TeamServer.start();
	const options = { ...(info.project.use as PhoneOptions), baseURL: server.origin };
	const [anna, ben] = [new Phone(options), new Phone(options)];
	try {
		const page = await anna.open();
		await anna.context.addInitScript(withoutSyncLock);
		await page.goto(server.origin);
		await startOwnBook(page, 'Anna');
		await offlineProof(page);
		await setUpTeam(page, server, { team: 'Northgate', name: 'Anna', email: 'anna@example.com' });
		await addCustomer(page, server, { family: 'First', given: 'Customer' });
		await synced(page);
		const link = await invite(page, server, 'ben@example.com');
		const bens = await ben.open();
		await acceptInvitation(bens, link, 'Ben');
		await expect(bens.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
		await bens.goto(`${server.origin}/customers`);

		await test.step('O-5: Ben’s open list shows what she adds, long before he would ask', async () => {
			await addCustomer(page, server, { family: 'Heard', given: 'Of' });
			await expect(bens.getByRole('main').getByText('Of Heard')).toBeVisible({ timeout: 20_000 });
		});

		await test.step('the server dies after it has stored, before it answers', async () => {
			const cut = cutAnswers(anna.context, { path: '/api/sync/push', after: 0, committed: true });
			await addCustomer(page, server, { family: 'Lost', given: 'Answer' });
			await cut.happened;
			await server.kill();
			await cut.heal();
			await server.start();
			expect(await named(server, 'Lost')).toBe(1);
			await page.reload();
			await synced(page);
			expect(await named(server, 'Lost')).toBe(1);
		});

		await test.step('one push reaches the server three times', async () => {
			const answers: string[] = [];
			await anna.context.route(PUSH, async (route) => {
				for (let times = 0; times < 2; times++) answers.push(await verdicts(await route.fetch()));
				const last = await route.fetch();
				answers.push(await verdicts(last));
				await route.fulfill({ response: last });
			});
			await addCustomer(page, server, { family: 'Three', given: 'Times' });
			await synced(page);
			await anna.context.unroute(PUSH);
			expect(answers.slice(0, 3)).toEqual([answers[0], answers[0], answers[0]]);
			expect(await named(server, 'Three')).toBe(1);
		});

		const left = (await errands(page)) && ['deliver rapport-local'];
		await test.step('two tabs and the service worker send at once what both tabs wrote offline', async () => {
			const other = await anna.context.newPage();
			await other.goto(`${server.origin}/customers`);
			await anna.context.setOffline(true);
			await Promise.all([
				addCustomer(page, server, { family: 'Written', given: 'Here' }),
				addCustomer(other, server, { family: 'Written', given: 'There' })
			]);
			await expect.poll(() => errands(page)).toEqual(left);
			const all = meeting(anna.context, 3);
			await anna.context.setOffline(false);
			await wakeWorker(page);
			expect(await all).toEqual(['tab', 'tab', 'worker']);
			await synced(page);
			await synced(other);
			expect(await named(server, 'Written')).toBe(2);
			await other.close();
		});

		await test.step('the app is closed offline: its worker sends what was written, and nothing comes twice', async () => {
			// A worker that starts in this moment may not have been told that it is offline: the server is gone until the page is.
			await anna.context.setOffline(true);
			await server.kill();
			await addCustomer(page, server, { family: 'Put', given: 'Away' });
			await expect.poll(() => errands(page)).toEqual(left);
			await page.goto('about:blank');
			await server.start();
			await anna.context.setOffline(false);
			await wakeWorker(page, server.origin);
			await expect.poll(() => named(server, 'Put')).toBe(1);
			await page.goto(`${server.origin}/customers`);
			await synced(page);
			await expect(page.getByRole('main').getByText('Away Put')).toBeVisible();
			expect(await named(server, 'Put')).toBe(1);
		});

		await test.step('phones and server are equal, row by row', async () => {
			await expect(bens.getByRole('main').getByText('Away Put')).toBeVisible({ timeout: 30_000 });
			const rows = await rowsOfServer(server);
			expect(rows.filter(({ kind }) => kind === 'history')).toEqual([]);
			await expect.poll(() => rowsOfPhone(page)).toEqual(rows);
			await expect.poll(() => rowsOfPhone(bens)).toEqual(rows);
		});
	} finally {
		await anna.discard();
		await ben.discard();
		await server.discard();
	}
});

/** In pages: the lock that spares work is taken away, for correctness must not depend on it (D-1). */
function withoutSyncLock(): void {
	const locks = navigator.locks as { request: (name: string, ...rest: unknown[]) => Promise<unknown> };
	const request = locks.request.bind(locks);
	locks.request = (name, ...rest) =>
		name.startsWith('rapport-sync')
			? Promise.resolve((rest.at(-1) as (lock: object) => unknown)({ name }))
			: request(name, ...rest);
}

/** How many customers of a family name the server has. */
async function named(server: TeamServer, familyName: string): Promise<number> {
	const rows = await rowsOfServer(server);
	return rows.filter(
		({ kind, doc }) => kind === 'customer' && (doc as { familyName?: string }).familyName === familyName
	).length;
}

async function verdicts(answer: { json(): Promise<unknown> }): Promise<string> {
	return JSON.stringify(((await answer.json()) as { verdicts: unknown }).verdicts);
}

/** Holds pushes back until so many are under way, and lets all go then. Who they were from. */
async function meeting(context: BrowserContext, howMany: number): Promise<string[]> {
	const { promise: all, resolve } = Promise.withResolvers<void>();
	const from: string[] = [];
	await context.route(PUSH, async (route) => {
		from.push(route.request().serviceWorker() ? 'worker' : 'tab');
		if (from.length === howMany) resolve();
		await all;
		await route.continue();
	});
	await all;
	return from.slice(0, howMany).sort();
}

/** What the page has left to its worker; null in a Chromium that keeps no errands, as the one from npm. */
function errands(page: Page): Promise<string[] | null> {
	return page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration()) as unknown as {
			sync: { getTags(): Promise<string[]> };
		};
		return registration.sync.getTags().catch(({ message }: Error) => {
			if (message === 'Background Sync is disabled.') return null;
			throw new Error(message);
		});
	});
}

/** What a browser does by itself when the phone is online again. */
async function wakeWorker(page: Page, origin = new URL(page.url()).origin): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const registered = new Promise<string>((found) =>
		devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const ours = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`);
			if (ours) found(ours.registrationId);
		})
	);
	await devtools.send('ServiceWorker.enable');
	await devtools.send('ServiceWorker.dispatchSyncEvent', {
		origin,
		registrationId: await registered,
		tag: 'deliver rapport-local',
		lastChance: false
	});
	await devtools.detach();
}
