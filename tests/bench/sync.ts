import { setTimeout as wait } from 'node:timers/promises';
import { offlineProof } from '../e2e/built-app.ts';
import { figure, median, type Bench, type Figure } from './figure.ts';
import { newPhone } from './phone/prepared-phone.ts';
import { QuietPage } from './phone/quiet-page.ts';
import { replay } from './sharing/bare-sync.ts';
import { bundleForPage } from './sharing/bundle-for-page.ts';
import type { Exchange } from './sharing/relay.ts';
import { LOGIN, SharedTeam } from './sharing/shared-team.ts';

const TOUCHPOINTS = 100_000;
const EDITS = 1000;
const CHANGES = 15;
/** Long enough for what a start leaves for an idle moment. */
const REST = 8000;

/** One phone of a team: a large book arrives, a colleague changes one thing, and a day in airplane mode is sent. */
export const sync: Bench = {
	name: 'sync',
	sizes: [10_000],
	async run(customers) {
		const team = await SharedTeam.start({ customers, touchpoints: TOUCHPOINTS });
		try {
			const phone = newPhone();
			const first = await phone.open();
			await first.goto(team.relay.origin);
			await offlineProof(first);
			await phone.close();
			const page = await QuietPage.open(phone);
			try {
				const arrived = await arrive(page, team);
				const changed = await oneChange(page, team);
				const sent = await pushEdits(page, team);
				return [...sent, ...changed, ...arrived];
			} finally {
				await page.close();
			}
		} finally {
			await team.discard();
		}
	}
};

/** A new phone signs in, and the whole book comes. */
async function arrive(page: QuietPage, { relay, backend }: SharedTeam): Promise<Figure[]> {
	await page.goto(`${relay.origin}/sign-in`);
	await type(page, 'input[name=email]', LOGIN.email);
	await type(page, 'input[type=password]', LOGIN.password);
	relay.exchanges = [];
	await page.tap('main button[type=submit], form button[type=submit]');
	const usable = await whenListed(page);
	const signedIn = relay.of('/api/account/sign-in').at(-1)!.done;
	const shown = await page.evaluate(() => performance.timeOrigin);
	await rested(page);
	const pulls = relay.of('/api/sync/pull').filter(({ done }) => done < shown);
	const floor = await replay(page, backend.db, pulls);
	return [
		figure('new phone: signed in → Today can be used', (usable - signedIn) / 1000, 's', { goal: 3 }),
		figure('new phone: signed in → all stored', (shown - signedIn) / 1000, 's', {
			goal: (2 * floor.ms) / 1000,
			floor: floor.ms / 1000
		}),
		figure('new phone: answers', kB(answers(pulls)), 'kB', {
			goal: kB(1.15 * floor.bytes),
			floor: kB(floor.bytes)
		}),
		figure('new phone: requests', pulls.length, 'requests')
	];
}

/** What a colleague writes to the customer that is being looked at. */
async function oneChange(page: QuietPage, team: SharedTeam): Promise<Figure[]> {
	const { relay, backend } = team;
	const id = await team.someCustomer();
	await page.goto(`${relay.origin}/customers/${id}`);
	await page.waitFor('a[href$="/edit"]');
	await rested(page);
	const seen: { shown: number; pulls: Exchange[] }[] = [];
	for (let n = 0; n <= CHANGES; n++) {
		const note = `Wants the larger pack size by week ${n}`;
		await team.edit(id, { note });
		relay.exchanges = [];
		await page.evaluate(watchFor, note);
		await wait(3000);
		const shown = await page.evaluate(() => Number(document.documentElement.dataset.shown));
		if (!shown) throw new Error('A change was not on the screen after three seconds.');
		seen.push({ shown, pulls: relay.of('/api/sync/') });
	}
	// The first one warms up.
	seen.shift();
	relay.exchanges = [];
	for (let n = 0; n < CHANGES; n++) await page.evaluate(async () => void (await fetch('/api/health')));
	const health = median(relay.of('/api/health').map(({ serverMs }) => serverMs));
	const pulls = seen.map(({ pulls: [first] }) => first!);
	const floor = await replay(page, backend.db, pulls);
	return [
		figure('one change: requests', Math.max(...seen.map(({ pulls }) => pulls.length)), 'requests', {
			goal: 1,
			never: 1
		}),
		figure('one change: bodies of request and answer', kB(median(pulls.map(bodies))), 'kB', { goal: 1 }),
		figure('one change: their headers', kB(median(pulls.map(heads))), 'kB'),
		figure('one change: in the server', median(pulls.map(({ serverMs }) => serverMs)), 'ms', {
			goal: 5,
			floor: health
		}),
		figure('one change: asked for → on the screen', median(seen.map(({ shown }) => shown)), 'ms', {
			floor: floor.ms / CHANGES
		})
	];
}

/** A thousand edits written without a network, from the moment it is back. */
async function pushEdits(page: QuietPage, { relay, backend }: SharedTeam): Promise<Figure[]> {
	const target = relay.target;
	// A file of that origin: the app does not run there, so nothing is sent yet.
	await page.goto(`${relay.origin}/manifest.webmanifest`);
	await page.run(await bundleForPage('tests/bench/sharing/edit-offline.ts'));
	await page.evaluate((edits) => globalThis.editOffline!(edits), EDITS);
	relay.target = null;
	await page.goto(`${relay.origin}/`);
	await whenListed(page);
	await rested(page);
	relay.exchanges = [];
	relay.target = target;
	const online = await page.evaluate(() => {
		const now = performance.now();
		dispatchEvent(new Event('online'));
		return now;
	});
	await rested(page);
	const { stored, quiet, longest } = await page.evaluate(lookBack, online);
	const pushes = relay.of('/api/sync/push');
	const left = await page.evaluate(unsent);
	if (left) throw new Error(`${left} of ${EDITS} edits were not sent.`);
	const floor = await replay(page, backend.db, pushes);
	return [
		figure('1,000 edits: online → the last acknowledged and stored', (stored - online) / 1000, 's', {
			goal: 1.5,
			floor: floor.ms / 1000
		}),
		figure('1,000 edits: sent', kB(sum(pushes.map(({ sent }) => sent.body.length))), 'kB', { goal: 60 }),
		figure('1,000 edits: answers', kB(answers(pushes)), 'kB', { floor: kB(floor.bytes) }),
		figure('1,000 edits: in the server', sum(pushes.map(({ serverMs }) => serverMs)), 'ms'),
		figure('1,000 edits: requests', pushes.length, 'requests'),
		figure('1,000 edits: online → their history is here too', (quiet - online) / 1000, 's'),
		figure('1,000 edits: longest task meanwhile', longest, 'ms', { goal: 50, never: 100 })
	];
}

/** Text as a person puts it into an input. */
async function type(page: QuietPage, input: string, text: string): Promise<void> {
	await page.waitFor(input);
	await page.evaluate((input) => document.querySelector<HTMLInputElement>(input)!.focus(), input);
	await page.insert(text);
}

/** When the list of Today stood, in ms since 1970. The page may start anew meanwhile. */
async function whenListed(page: QuietPage): Promise<number> {
	for (let tries = 0; tries < 240; tries++) {
		await wait(1000);
		const listed = await page
			.evaluate(() =>
				location.pathname === '/' && rapportProbe.listShown !== null
					? performance.timeOrigin + rapportProbe.listShown
					: null
			)
			// Between two pages.
			.catch(() => null);
		if (listed !== null) return listed;
	}
	throw new Error('Today showed no list within four minutes.');
}

/** Waits until nothing was written for a while. */
async function rested(page: QuietPage): Promise<void> {
	let before = -1;
	for (;;) {
		const writes = await page.evaluate(() => rapportProbe.writes.length);
		if (writes === before) return;
		before = writes;
		await wait(REST);
	}
}

/** In the page: asks for changes as it does when the network is back, and notes how long it takes until the text is drawn. */
function watchFor(text: string): void {
	const { dataset } = document.documentElement;
	delete dataset.shown;
	const begun = performance.now();
	const observer = new MutationObserver(() => {
		if (!document.querySelector('main')?.textContent?.includes(text)) return;
		observer.disconnect();
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (dataset.shown = String(performance.now() - begun));
			port2.postMessage(null);
		});
	});
	observer.observe(document.body, { subtree: true, childList: true, characterData: true });
	dispatchEvent(new Event('online'));
}

/** In the page: when the answer to the last push was stored, and when the last rows were; the longest task since `online`. */
function lookBack(online: number): { stored: number; quiet: number; longest: number } {
	const heard = performance
		.getEntriesByType('resource')
		.filter(({ name }) => name.endsWith('/api/sync/push'))
		.map((entry) => (entry as PerformanceResourceTiming).responseEnd);
	const { writes, tasks } = rapportProbe;
	const stored = writes.find(({ done }) => done > Math.max(...heard))!.done;
	const long = tasks.filter(({ start }) => start >= online).map(({ duration }) => duration);
	return { stored, quiet: writes.at(-1)!.done, longest: Math.max(50, ...long) };
}

/** In the page: how many ops wait. */
async function unsent(): Promise<number> {
	const result = <T>(request: IDBRequest<T>) =>
		new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
	const database = await result(indexedDB.open('rapport-local'));
	const count = await result(database.transaction('outbox').objectStore('outbox').count());
	database.close();
	return count;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const kB = (bytes: number) => bytes / 1000;
const answers = (exchanges: readonly Exchange[]) =>
	sum(exchanges.map(({ answered }) => answered.body.length));
const bodies = ({ sent, answered }: Exchange) => sent.body.length + answered.body.length;
const heads = ({ sent, answered }: Exchange) => sent.head + answered.head;
