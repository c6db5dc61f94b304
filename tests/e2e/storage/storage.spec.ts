import type { Page } from '@playwright/test';
import { expect, test as base } from '../app.ts';
import { serveStoragePage } from './serve-page.ts';

const test = base.extend<object, { origin: string }>({
	origin: [
		async ({}, use) => {
			const served = await serveStoragePage();
			await use(served.origin);
			await served.stop();
		},
		{ scope: 'worker' }
	]
});

/** The long run asks for more. */
const KILLS = Number(process.env.KILLS ?? 50);
/** All that one contact writes: nothing, or every part of it. */
const WHOLE = 'follow-up,touchpoint,fact';
/** Room for some dozens of writes, bytes. */
const ROOM = 300_000;

async function open(page: Page, origin: string): Promise<void> {
	await page.goto(origin);
	await page.waitForFunction(() => 'storage' in globalThis);
	expect(await page.evaluate(() => storage.start())).toBe(true);
}

test('W-1 the browser is killed again and again in the middle of writes: all that was reported as saved is there, none of it half', async ({
	phone,
	origin
}) => {
	test.setTimeout(8 * 60_000);
	const saved = new Set<string>();
	let next = 0;
	for (let kill = 0; kill < KILLS; kill++) {
		const page = await phone.open();
		await page.exposeFunction('saved', (name: string) => void saved.add(name));
		await open(page, origin);
		const before = saved.size;
		next += 1000;
		page.evaluate((from) => storage.writeForever(from), next).catch(() => 'the browser is gone');
		await expect.poll(() => saved.size, { intervals: [5] }).toBeGreaterThan(before + 2);
		// A different moment of the write each time.
		await new Promise((wait) => setTimeout(wait, (kill * 7) % 40));
		await phone.kill();
	}

	const page = await phone.open();
	await open(page, origin);
	const stored = await page.evaluate(() => storage.stored());
	const parts = new Map(stored.map((customer) => [customer.name, customer.parts]));
	const lost = [...saved].filter((name) =>
		name.startsWith('C') ? !parts.has(name) : parts.get(name.replace('T', 'C')) !== WHOLE
	);
	expect(lost, 'reported as saved, and not there').toEqual([]);
	const half = stored.filter((customer) => customer.parts !== '' && customer.parts !== WHOLE);
	expect(half, 'half written').toEqual([]);
	const ops = stored.reduce((sum, customer) => sum + (customer.parts ? 4 : 1), 2);
	expect(await page.evaluate(() => storage.opNo()), 'the clock counts what is there').toBe(ops);
	expect(await page.evaluate(() => storage.indexIsTrue())).toBe(true);
	console.log(`${KILLS} kills, ${saved.size} writes reported as saved, ${stored.length} customers stored`);
});

test('quota exceeded in the middle of writing is reported, nothing saved before is lost, and writing goes on with room', async ({
	page,
	origin
}) => {
	const devtools = await page.context().newCDPSession(page);
	const allow = (bytes?: number) =>
		devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
	// Before anything is written: for half a minute Chromium goes by the room there was when it last asked.
	await allow(ROOM);
	await open(page, origin);
	let n = 0;
	let outcome = 'saved';
	for (; outcome === 'saved' && n < 3000; n++) outcome = await page.evaluate((n) => storage.writeOne(n), n);
	expect(outcome).toBe('storage-full');
	expect(n, 'some writes found room').toBeGreaterThan(5);
	const full = n - 1;
	await allow();
	const stored = await page.evaluate(() => storage.stored());
	expect(stored.filter((customer) => customer.parts !== '' && customer.parts !== WHOLE)).toEqual([]);
	for (let before = 0; before < full; before++)
		expect(stored).toContainEqual({ name: `C${before}`, parts: WHOLE });
	expect(await page.evaluate((n) => storage.writeOne(n), n)).toBe('saved');
	expect(await page.evaluate(() => storage.indexIsTrue())).toBe(true);
});

test('D-4 a connection closed under the app is opened again without anybody noticing', async ({
	page,
	origin
}) => {
	await open(page, origin);
	expect(await page.evaluate(() => storage.writeOne(1))).toBe('saved');
	await page.evaluate(() => storage.closeUnderneath());
	expect(await page.evaluate(() => storage.writeOne(2))).toBe('saved');
	expect(await page.evaluate(() => storage.stored())).toHaveLength(2);
});

test('W-4 two tabs that write at once both save everything, in one order', async ({
	page,
	context,
	origin
}) => {
	await open(page, origin);
	const other = await context.newPage();
	await open(other, origin);
	const write = (tab: Page, from: number) =>
		tab.evaluate(async (from) => {
			const outcomes: string[] = [];
			for (let n = from; n < from + 30; n++) outcomes.push(await storage.writeOne(n));
			return outcomes;
		}, from);
	const outcomes = (await Promise.all([write(page, 100), write(other, 200)])).flat();
	expect(new Set(outcomes)).toEqual(new Set(['saved']));
	const stored = await page.evaluate(() => storage.stored());
	expect(stored.filter((customer) => customer.parts === WHOLE)).toHaveLength(60);
	expect(await page.evaluate(() => storage.opNo())).toBe(2 + 60 * 4);
	await expect.poll(() => page.evaluate(() => storage.indexIsTrue())).toBe(true);
	await expect.poll(() => other.evaluate(() => storage.indexIsTrue())).toBe(true);
});
