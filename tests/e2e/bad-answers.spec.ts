import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Route } from '@playwright/test';
import { stampMillis, type Stamp } from '../../src/lib/sync/core/stamp.ts';
import { expect, test as base } from './app.ts';
import { offlineProof } from './built-app.ts';
import { PASSWORD, SharedPhone } from './shared-phone.ts';
import { loadWords } from './scenes/words.ts';
import { TeamServer } from './team-server.ts';

const ANNA = 'anna@example.com';
const DAY = 24 * 3_600_000;
const words = await loadWords('en');
const { problems, sharing } = { problems: words.sharing.sync.problems, sharing: words.sharing };

type Team = {
	server: TeamServer;
	/** Leads the team, and asks the server what it has. */
	anna: SharedPhone;
	book: string;
	/** Somebody else of the team, by the name they joined with. */
	invite(
		name: string,
		role: 'reader' | 'writer' | null
	): Promise<{ user: string; link: string; email: string }>;
	grant(user: string, role: 'reader' | 'writer' | null): Promise<void>;
	/** How many customers of this name the server has. */
	arrived(familyName: string): Promise<number>;
};

const test = base.extend<{ take: (withWorker?: boolean) => Promise<SharedPhone> }, { team: Team }>({
	team: [
		async ({ browser }, use, info) => {
			const server = await TeamServer.start();
			const options = { ...(info.project.use as BrowserContextOptions), baseURL: server.origin };
			const anna = await SharedPhone.take(browser, { ...options, serviceWorkers: 'block' });
			await anna.setUp(server, 'Anna', ANNA);
			const account = async () =>
				(await anna.ask<{ account: { books: { id: string }[] } }>('/api/hello')).account;
			const book = (await account()).books[0]!.id;
			await use({
				server,
				anna,
				book,
				async invite(name, role) {
					const email = `${name.toLowerCase()}@example.com`;
					const books = role ? [{ book, role }] : [];
					const { url } = await anna.ask<{ url: string }>('/api/team/invite', {
						email,
						role: 'member',
						books
					});
					return { user: name, link: url, email };
				},
				async grant(name, role) {
					const { members } = await anna.ask<{ members: { user: string; name: string }[] }>('/api/team');
					const { user } = members.find((member) => member.name === name)!;
					await anna.ask('/api/books/grant', { book, user, role });
				},
				async arrived(familyName) {
					const rows = await anna.rowsOnServer(book);
					return rows.filter(({ kind, doc }) => kind === 'customer' && doc.familyName === familyName).length;
				}
			});
			await anna.close();
			await server.discard();
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	/** New phones, closed with the test. */
	take: async ({ browser, team }, use, info) => {
		const taken: SharedPhone[] = [];
		const options = { ...(info.project.use as BrowserContextOptions), baseURL: team.server.origin };
		await use(async (withWorker = false) => {
			const serviceWorkers = withWorker ? 'allow' : 'block';
			taken.push(await SharedPhone.take(browser, { ...options, serviceWorkers }));
			return taken.at(-1)!;
		});
		for (const phone of taken) await phone.close();
	}
});

type MiddleBox = {
	name: string;
	box: (route: Route) => Promise<unknown>;
	line: RegExp;
	problem: { title: string; safe: string; advice: string } | null;
};
const TO_SEND = /^Saved · 1 to send$/;
const page =
	(status: number, headers = {}) =>
	(route: Route) =>
		route.fulfill({
			status,
			headers,
			contentType: 'text/html',
			body: '<!doctype html><title>Welcome</title>'
		});

const MIDDLE_BOXES: MiddleBox[] = [
	{
		name: 'a hotel’s page with 200',
		box: page(200),
		line: /^Saved · 1 not getting through$/,
		problem: problems['no-backend']
	},
	{ name: 'a proxy’s 413', box: page(413), line: TO_SEND, problem: problems['too-large'] },
	{
		name: 'a proxy’s 429 with Retry-After',
		box: page(429, { 'retry-after': '240' }),
		line: TO_SEND,
		problem: { ...problems.busy, advice: problems.busy.advice(words.touchpoint.minutes(4)) }
	},
	{
		name: 'a proxy’s 502',
		box: page(502),
		line: TO_SEND,
		problem: { ...problems.failed, advice: problems.failed.advice('502') }
	},
	{
		name: 'the server’s own 500',
		box: (route) => route.fulfill({ status: 500, json: { error: 'unexpected' } }),
		line: TO_SEND,
		problem: { ...problems.failed, advice: problems.failed.advice('500') }
	},
	{
		name: 'an answer cut off in the middle of its gzip, after the server stored all',
		box: cutOff,
		line: TO_SEND,
		problem: null
	}
];

for (const { name, box, line, problem } of MIDDLE_BOXES)
	test(`${name}: it is said, nothing is lost, and it arrives once when that is gone`, async ({
		team,
		take
	}) => {
		const phone = await take();
		await phone.signIn(ANNA);
		await phone.isSynced();
		await phone.context.route('**/api/**', box);
		await phone.addCustomer(name);
		await phone.lineSays(line);
		await phone.openQueue();
		if (problem) await phone.reads(problem.title, problem.safe, problem.advice);
		else await phone.reads('1 change waits to be sent', sharing.sync.shared.unreached);
		expect(await phone.outbox()).toHaveLength(1);

		await phone.context.unroute('**/api/**');
		await phone.page.getByRole('button', { name: 'Sync now' }).tap();
		await phone.reads('Everything is sent');
		await expect.poll(() => phone.outbox()).toEqual([]);
		expect(await team.arrived(name)).toBe(1);
	});

test('the server is down: the line and the queue say that all is here, forms say what needs it, and it arrives once', async ({
	team,
	take
}) => {
	const phone = await take(true);
	await phone.signIn(ANNA);
	await offlineProof(phone.page);
	await phone.isSynced();
	await team.server.kill();
	await phone.addCustomer('Downer');
	await phone.lineSays(TO_SEND);
	await phone.openQueue();
	await phone.reads('1 change waits to be sent', sharing.sync.shared.unreached);
	await phone.page.goto('/team');
	await phone.reads(sharing.problems.offline.title, sharing.problems.offline.safe);
	await phone.page.goto('/sign-in');
	await phone.trySignIn(PASSWORD);
	await phone.reads(sharing.problems.offline.title, sharing.problems.offline.advice);
	expect(await phone.outbox()).toHaveLength(1);

	await team.server.start();
	await phone.page.goto('/sync');
	await phone.reads('Everything is sent');
	await expect.poll(() => phone.outbox()).toEqual([]);
	expect(await team.arrived('Downer')).toBe(1);
});

test('signed out, a wrong password, then too many: each is said on the form, and what was written meanwhile arrives once', async ({
	team,
	take
}) => {
	const phone = await take();
	await phone.signIn(ANNA);
	await phone.page.goto('/team');
	await phone.page.getByRole('button', { name: 'Sign out' }).tap();
	await phone.page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).tap();
	await phone.reads(sharing.problems['signed-out'].title, sharing.problems['signed-out'].safe);
	await phone.addCustomer('Quiet');
	await phone.lineSays('Signed out · 1 to send');

	await phone.page.goto('/sign-in');
	await phone.trySignIn('not the password');
	const wrong = sharing.problems['wrong-password'];
	await phone.reads(wrong.title, wrong.safe, wrong.advice);
	await phone.page.getByLabel('E-mail').fill('nobody@example.com');
	const tooMany = phone.page.getByRole('alert').getByText(sharing.problems['too-many'].title);
	await expect(async () => {
		await phone.trySignIn('a guess at a password');
		await expect(tooMany).toBeVisible({ timeout: 1000 });
	}).toPass();
	await phone.reads(
		sharing.problems['too-many'].safe,
		sharing.problems['too-many'].advice(words.touchpoint.minutes(1))
	);
	expect(await phone.outbox()).toHaveLength(1);

	await phone.page.getByLabel('E-mail').fill(ANNA);
	await phone.trySignIn(PASSWORD);
	await phone.reads('Signed in as Anna');
	await phone.page.goto('/sync');
	await phone.reads('Everything is sent');
	expect(await team.arrived('Quiet')).toBe(1);
});

test('a used link and an expired one say so, and the book that is here already stays', async ({
	team,
	take
}) => {
	const { link } = await team.invite('Dora', null);
	await (await take()).join(link, 'Dora').then(() => undefined);
	const phone = await take();
	await phone.page.goto('/');
	await phone.page.getByRole('button', { name: 'Start my own book' }).tap();
	await phone.page.getByRole('button', { name: 'Start', exact: true }).tap();
	await expect(phone.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await phone.addCustomer('Mine');
	const used = sharing.problems['link-used'];
	await expect(async () => {
		await phone.page.goto('/');
		await phone.page.goto(link);
		await phone.reads(used.title, used.safe, used.advice);
	}).toPass();

	// Seven days do not pass here; that the server says so then is shown by `links.pg.test.ts`.
	const old = { status: 410, json: { error: 'link-expired' } };
	await phone.context.route('**/api/links/look', (route) => route.fulfill(old));
	await phone.page.goto('/');
	await phone.page.goto(link);
	const expired = sharing.problems['link-expired'];
	await phone.reads(expired.title, expired.safe, expired.advice);
	await phone.finds('Mine');
});

test('a device signed out from another one’s screen: it is told, also at the next start; what it wrote waits for the next sign-in', async ({
	team,
	take
}) => {
	const phone = await take();
	await phone.signIn(ANNA);
	await phone.isSynced();
	const { devices } = await phone.ask<{ devices: { id: string; isThis: boolean }[] }>('/api/devices');
	expect(devices.find(({ isThis }) => isThis)).toBeDefined();
	await team.anna.page.goto('/devices');
	// The newest is the first of the others.
	await team.anna.page
		.getByRole('button', { name: /^Sign out/ })
		.first()
		.tap();
	await team.anna.page.getByRole('dialog').getByRole('button', { name: 'Sign out this device' }).tap();
	await expect(team.anna.page.getByText(/signed out$/).first()).toBeVisible();

	await phone.addCustomer('Revoked');
	await phone.lineSays('Signed out · 1 to send');
	await phone.openQueue();
	const { title, safe, advice } = sharing.problems.revoked;
	await phone.reads(title, safe, advice);
	await phone.page.reload();
	await phone.reads(title, safe, advice);
	expect(await phone.outbox()).toHaveLength(1);
	expect(await team.arrived('Revoked')).toBe(0);

	await phone.page.getByRole('link', { name: 'Sign in' }).tap();
	await phone.trySignIn(PASSWORD);
	await phone.reads('Signed in as Anna');
	await phone.page.goto('/sync');
	await phone.reads('Everything is sent');
	expect(await team.arrived('Revoked')).toBe(1);
});

for (const days of [3, -3])
	test(`a clock ${days} days off: the phone says so, and what it wrote counts with the time it was (T-1)`, async ({
		team,
		take
	}) => {
		const phone = await take();
		await phone.context.addInitScript((shift) => {
			const { Date: True } = window;
			const now = () => True.now() + shift;
			window.Date = new Proxy(True, {
				construct: (target, given: []) => (given.length ? new target(...given) : new target(now())),
				apply: () => new True(now()).toString(),
				get: (target, key, receiver) =>
					key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)
			});
		}, days * DAY);
		await phone.signIn(ANNA);
		const name = `Clock ${days}`;
		await phone.addCustomer(name);
		await phone.page.getByRole('link', { name: 'Edit' }).first().tap();
		await phone.page.getByRole('textbox', { name: 'Family name', exact: true }).fill(`${name} b`);
		await phone.page.getByRole('button', { name: 'Save', exact: true }).tap();
		await phone.lineSays('This phone’s clock is wrong');
		await phone.openQueue();
		const { title, safe, ahead, behind } = problems.clock;
		await phone.reads(title, safe, days > 0 ? ahead('3 days') : behind('3 days'), 'Everything is sent');
		await phone.reads(/^today \d\d:\d\d$/i);
		await expect.poll(() => phone.outbox()).toEqual([]);

		expect(await team.arrived(`${name} b`)).toBe(1);
		const rows = await team.anna.rowsOnServer(team.book);
		const past = rows.find(({ kind, doc }) => kind === 'history' && doc.value === name);
		expect(Math.abs(stampMillis(past!.doc.at as Stamp) - Date.now())).toBeLessThan(10 * 60_000);
	});

test('changes that the server refuses need attention: tried again one arrives once, one is copied, one is discarded (P-3)', async ({
	team,
	take
}) => {
	const { link } = await team.invite('Ben', 'writer');
	const phone = await take();
	await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await phone.join(link, 'Ben');
	await phone.isSynced();
	await phone.isIntroduced('Ben');
	// Written before the phone could hear that it may not any more.
	await phone.context.route('**/api/sync/**', (route) => route.abort('connectionfailed'));
	await phone.addCustomer('Refused');
	await phone.addCustomer('Unwanted');
	await team.grant('Ben', 'reader');
	await phone.context.unroute('**/api/sync/**');
	await phone.openQueue();
	await phone.page.getByRole('button', { name: 'Sync now' }).tap();
	await phone.lineSays('2 need attention');
	await phone.openQueue();
	await phone.reads('Needs attention', sharing.sync.attentionText, sharing.sync.codes['read-only']);
	const refused = (name: string) => phone.page.getByRole('listitem').filter({ hasText: name });
	expect((await phone.outbox()).map(({ code }) => code)).toEqual(['read-only', 'read-only']);

	await refused('Refused').getByRole('button', { name: 'Copy' }).tap();
	await phone.reads('Copied');
	expect(await phone.page.evaluate(() => navigator.clipboard.readText())).toContain('Family name: Refused');
	await refused('Unwanted').getByRole('button', { name: 'Discard' }).tap();
	await phone.reads('Change discarded');
	await expect(refused('Unwanted')).toHaveCount(0);

	await team.grant('Ben', 'writer');
	// It is still a reader's phone until it has heard of it.
	await phone.page.getByRole('button', { name: 'Sync now' }).tap();
	await expect.poll(() => phone.role()).toBe('writer');
	await refused('Refused').getByRole('button', { name: 'Try again' }).tap();
	await expect(refused('Refused')).toHaveCount(0);
	await phone.reads('Everything is sent');
	await expect.poll(() => phone.outbox()).toEqual([]);
	expect([await team.arrived('Refused'), await team.arrived('Unwanted')]).toEqual([1, 0]);
});

test('a book that is open to somebody no more: it is said, what they wrote waits, and arrives once when it is again (B-4)', async ({
	team,
	take
}) => {
	const { link } = await team.invite('Cleo', 'writer');
	const phone = await take();
	await phone.join(link, 'Cleo');
	await phone.isSynced();
	await phone.isIntroduced('Cleo');
	await team.grant('Cleo', null);
	await phone.addCustomer('Closed');
	await phone.lineSays('Saved · 1 not getting through');
	await phone.openQueue();
	const { title, safe, advice } = problems['no-access'];
	await phone.reads(title, safe, advice);
	expect(await phone.outbox()).toHaveLength(1);

	await team.grant('Cleo', 'writer');
	await phone.page.getByRole('button', { name: 'Sync now' }).tap();
	await phone.reads('Everything is sent');
	await expect.poll(() => phone.outbox()).toEqual([]);
	expect(await team.arrived('Closed')).toBe(1);
});

test('a book that somebody else shares already: the queue says so, all of it stays here, and with access it syncs (A-2)', async ({
	team,
	take
}, info) => {
	await team.anna.addCustomer('Shared');
	await team.anna.isSynced();
	await team.anna.page.goto('/settings');
	const download = team.anna.page.waitForEvent('download');
	await team.anna.page.getByRole('button', { name: /^Export everything/ }).tap();
	const file = info.outputPath('book.json');
	await (await download).saveAs(file);

	const { link } = await team.invite('Emil', null);
	const phone = await take();
	await phone.join(link, 'Emil');
	await phone.page.getByRole('button', { name: 'Restore from an export' }).tap();
	const sheet = phone.page.getByRole('dialog', { name: 'Restore from an export' });
	await sheet.locator('input[type=file]').setInputFiles(file);
	await sheet.getByRole('button', { name: 'Restore', exact: true }).tap();
	await expect(phone.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
	await phone.lineSays('Saved · not syncing');
	await phone.openQueue();
	const { title, safe, advice } = problems['book-taken'];
	await phone.reads(title, safe, advice);
	await phone.addCustomer('Stays');
	await phone.finds('Shared', 'Stays');
	expect(await team.arrived('Stays')).toBe(0);

	await team.grant('Emil', 'writer');
	await phone.page.goto('/sync');
	await phone.reads('Everything is sent');
	await expect.poll(() => phone.outbox()).toEqual([]);
	expect([await team.arrived('Shared'), await team.arrived('Stays')]).toEqual([1, 1]);
});

/** Lets the real server do all of it, and gives back half of a packed answer. */
async function cutOff(route: Route): Promise<void> {
	// A stream has no half.
	if (route.request().url().endsWith('/api/sync/hints')) return route.abort('connectionreset');
	const answer = await route.fetch();
	const packed = gzipSync(await answer.body());
	const box = await halfAnswering(packed);
	const { port } = box.address() as AddressInfo;
	await route.continue({ url: `http://127.0.0.1:${port}/` });
}

async function halfAnswering(packed: Buffer): Promise<Server> {
	const server = createServer((_, response) => {
		response.writeHead(200, {
			'content-type': 'application/json',
			'content-encoding': 'gzip',
			'content-length': packed.length
		});
		response.write(packed.subarray(0, packed.length / 2), () => {
			response.destroy();
			server.close();
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return server;
}
