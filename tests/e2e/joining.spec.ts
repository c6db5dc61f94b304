import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { offlineProof } from './built-app.ts';
import { cutAnswers, holdStorage } from './cuts.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { expectEqualRows, rowsOfServer } from './rows.ts';
import { TeamServer } from './team-server.ts';
import { acceptInvitation, enterPassword, invite, setUpTeam, signIn, synced } from './team-steps.ts';

const CUSTOMERS = 1000;
const folder = mkdtempSync(join(tmpdir(), 'rapport-joining-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('A-2, O-4: a book of 1,000 customers joins a team and arrives at a colleague, cut off on every stretch of the way', async ({}, info) => {
	test.setTimeout(180_000);
	const server = await TeamServer.start();
	const options = { ...(info.project.use as PhoneOptions), baseURL: server.origin };
	const [anna, ben] = [new Phone(options), new Phone(options)];
	try {
		let page = await anna.open();
		await importBook(page, server.origin);

		await test.step('she founds a team; the browser dies while her rows are made ready', async () => {
			await setUpTeam(page, server, { team: 'Northgate', name: 'Anna', email: 'anna@example.com' });
			const ready = await holdStorage(page, 'outbox', 200);
			expect(ready).toBeLessThan(CUSTOMERS);
			await anna.kill();
		});

		const before =
			await test.step('signed in again, it goes on; the network goes while they are sent', async () => {
				page = await anna.open();
				await forgetSession(anna);
				const cut = cutAnswers(anna.context, { path: '/api/sync/push', after: 2 });
				await page.goto(`${server.origin}/sync`);
				await expect(page.getByText(/^Signed out · [\d,]+ to send$/)).toBeVisible();
				expect(await left(page)).toBeGreaterThan(CUSTOMERS);
				await signIn(page, server, 'anna@example.com');
				await cut.happened;
				await page.goto(`${server.origin}/sync`);
				await expect(page.getByText(/^Sending [\d,]+ changes…$/)).toBeVisible();
				const arrived = (await rowsOfServer(server)).length;
				expect(arrived).toBeGreaterThan(0);
				expect(arrived).toBeLessThan(CUSTOMERS);
				const still = await left(page);
				await anna.close();
				return still;
			});

		await test.step('it goes on, and says how much is left; the server dies after it has stored, before it answers', async () => {
			page = await anna.open();
			const cut = cutAnswers(anna.context, { path: '/api/sync/push', after: 2, committed: true });
			await page.goto(`${server.origin}/sync`);
			await cut.happened;
			await server.kill();
			await expect(page.getByText(/^[\d,]+ changes wait to be sent$/)).toBeVisible();
			expect(await left(page)).toBeLessThan(before);
			await expect(page.getByText(/^Saved · [\d,]+ to send$/)).toBeVisible();
			await cut.heal();
			await server.start();
		});

		await test.step('at last the server has what the phone has, each row once', async () => {
			await expect(page.getByText('Everything is sent')).toBeVisible({ timeout: 90_000 });
			await synced(page);
			await expectEqualRows(server, page);
			const rows = await rowsOfServer(server);
			expect(rows.filter(({ kind }) => kind === 'customer')).toHaveLength(CUSTOMERS);
			expect(rows.filter(({ kind }) => kind === 'history')).toEqual([]);
		});

		let bens = await ben.open();
		await test.step('Ben joins; his browser dies while the book arrives', async () => {
			const invitation = await invite(page, server, 'ben@example.com');
			const cut = cutAnswers(ben.context, { path: '/api/sync/pull', after: 1 });
			await acceptInvitation(bens, invitation, 'Ben');
			await cut.happened;
			await expect(bens.getByRole('heading', { name: 'Getting your book' })).toBeVisible();
			expect(await arrived(bens)).toBeGreaterThan(0);
			await ben.kill();
		});

		await test.step('what had come is there; the server dies before the rest has come', async () => {
			bens = await ben.open();
			await forgetSession(ben);
			await bens.goto(`${server.origin}/customers`);
			expect(await arrived(bens)).toBeGreaterThan(0);
			// The answer to a pull may be what tells it that it is signed out: only then is anything cut.
			await expect(bens.getByRole('link', { name: 'Sign in' })).toBeVisible();
			const cut = cutAnswers(ben.context, { path: '/api/sync/pull', after: 0 });
			await bens.getByRole('link', { name: 'Sign in' }).tap();
			await enterPassword(bens, 'ben@example.com');
			await cut.happened;
			await offlineProof(bens);
			await server.kill();
			await cut.heal();
			await bens.reload();
			await expect(bens.getByText('The server cannot be reached')).toBeVisible();
			expect(await arrived(bens)).toBeGreaterThan(0);
			await server.start();
		});

		await test.step('it goes on when he asks for it, and opens with all of them', async () => {
			await bens.getByRole('button', { name: 'Try again' }).tap();
			await expect(bens.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 60_000 });
			await synced(bens);
			await bens.goto(`${server.origin}/customers`);
			await bens.getByRole('searchbox').fill('Number 999');
			await expect(bens.getByRole('main').getByText('Number 999 Customer')).toBeVisible();
			await bens.goto(`${server.origin}/sync`);
			await expect(bens.getByText('Everything is sent')).toBeVisible();
			await expectEqualRows(server, bens);
		});
	} finally {
		await anna.discard();
		await ben.discard();
		await server.discard();
	}
});

/** From the first screen on a new phone: 1,000 contacts of a file become a book. */
async function importBook(page: Page, origin: string): Promise<void> {
	const file = join(folder, 'people.vcf');
	writeFileSync(file, Array.from({ length: CUSTOMERS }, (_, n) => card(n)).join(''));
	await page.goto(origin);
	await page.getByRole('button', { name: 'Import my contacts' }).tap();
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: 'Import 1,000 customers' }).tap();
	await expect(page.getByText('1,000 new, 0 updated').first()).toBeVisible({ timeout: 60_000 });
}

/** With so much of a note that the book takes several pages of a pull. */
function card(n: number): string {
	const phone = `+8869${String(10_000_000 + n)}`;
	const note = `What she said on day ${n}. `.repeat(80);
	const lines = [`N:Customer;Number ${n};;;`, `FN:Number ${n} Customer`, `TEL:${phone}`, 'BDAY:1980-02-10'];
	return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, `NOTE:${note}`, 'END:VCARD', ''].join('\r\n');
}

/** Browsers write a cookie down late: a kill takes a session with it, or just not. Here it always does. */
async function forgetSession(phone: Phone): Promise<void> {
	await phone.context.clearCookies();
}

/** How many changes the screen says are still to be sent. */
async function left(page: Page): Promise<number> {
	const line = page.getByText(/^(Sending [\d,]+ changes…|[\d,]+ changes wait to be sent)$/);
	return Number((await line.innerText()).replace(/\D/g, ''));
}

/** How many records the screen says have come. */
async function arrived(page: Page): Promise<number> {
	const progress = page.getByText(/^[\d,]+ records so far$/);
	return Number((await progress.innerText()).replace(/\D/g, ''));
}
