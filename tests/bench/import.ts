import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { figure, median, type Bench } from './figure.ts';
import { longestOf } from './phone/probe.ts';
import { preparedPhone, type PreparedPhone } from './phone/prepared-phone.ts';
import { QuietPage } from './phone/quiet-page.ts';

const CONTACTS = 10_000;
const PREVIEW = '[data-page-footer] > div > button:not([disabled])';

/** One hiccup of a shared machine decides the longest task of a run: the middle of three says what the code takes. */
const RUNS = 3;

type Run = { total: number; read: number; tap: number; longest: number; floor: number };

/** An address book of ten thousand, from the chosen file to all of it stored, while the list of customers is looked at. */
export const importing: Bench = {
	name: 'import',
	sizes: [0],
	async run() {
		const runs: Run[] = [];
		// Into a phone of its own each time, told apart by its few customers.
		for (let run = 0; run < RUNS; run++) runs.push(await importOnce(await preparedPhone(10 + run)));
		const middle = (key: keyof Run) => median(runs.map((run) => run[key]));
		const limits = { goal: 50, never: 100 };
		return [
			figure('10,000 contacts, read and stored', middle('total') / 1000, 's', {
				goal: 2.5,
				never: 4,
				floor: middle('floor') / 1000
			}),
			figure('of that, read and compared with the book', middle('read') / 1000, 's'),
			figure('tap on Customers meanwhile → next frame', middle('tap'), 'ms', limits),
			figure('longest task meanwhile', middle('longest'), 'ms', limits),
			figure(`longest task meanwhile, of ${RUNS} runs`, Math.max(...runs.map(({ longest }) => longest)), 'ms')
		];
	}
};

async function importOnce({ phone, origin }: PreparedPhone): Promise<Run> {
	const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
	const page = await QuietPage.open(phone);
	try {
		const file = join(folder, 'contacts.vcf');
		writeFileSync(file, addressBook());
		await page.goto(`${origin}/import`);
		await page.waitFor('input[type=file]');
		await wait(2000);
		await page.evaluate(note, PREVIEW);
		const chosen = await page.evaluate(() => performance.now());
		await page.choose('input[type=file]', file);
		const read = (await noted(page)) - chosen;
		await wait(1000);

		await page.tap(PREVIEW);
		await wait(300);
		const tapped = await page.evaluate(() => rapportProbe.answers.at(-1)!);
		await page.tap('nav a[href="/customers"]');
		await page.waitFor('main [role=listitem]');
		const list = await page.evaluate(() => rapportProbe.answers.at(-1)!);
		// The line that says so, with Undo, is where the person is.
		await page.evaluate(note, '[role=status] button');
		const done = await noted(page);
		const tasks = await page.evaluate(() => rapportProbe.tasks);
		const floor = await page.evaluate(bareStoring, CONTACTS);
		return {
			total: read + done - tapped.start,
			read,
			tap: list.nextFrame - list.start,
			longest: longestOf(tasks, chosen),
			floor
		};
	} finally {
		await page.close();
		rmSync(folder, { recursive: true });
	}
}

/** Contacts as phones export them: names, two ways to reach them, a company, some birthdays and notes. */
function addressBook(): string {
	const family = ['Keller', 'Lin', 'Okafor', 'Novak', 'Santos', 'Ito', 'Meyer', 'Haddad', '陳', '王'];
	const given = ['Anna', 'Ben', 'Chiara', 'Deniz', 'Emil', 'Farah', 'Goran', 'Hana', '美玲', '志明'];
	return Array.from({ length: CONTACTS }, (_, i) => {
		const [last, first] = [`${family[i % 10]}`, `${given[((i / 10) % 10) | 0]} ${i}`];
		return [
			'BEGIN:VCARD',
			'VERSION:3.0',
			`N:${last};${first};;;`,
			`FN:${first} ${last}`,
			`TEL;TYPE=CELL:+8869${10_000_000 + i}`,
			`EMAIL:person${i}@example.com`,
			`ORG:Company ${i % 500}`,
			...(i % 3 ? [] : [`BDAY:19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 10}`]),
			...(i % 4 ? [] : [`NOTE:Met at the fair, wants to hear of the larger size (${i})`]),
			'END:VCARD',
			''
		].join('\r\n');
	}).join('');
}

/** In the page: notes when something is first there; `noted` asks for it. */
function note(selector: string): void {
	const look = () => {
		if (!document.querySelector(selector)) return false;
		document.documentElement.dataset.noted = String(performance.now());
		return true;
	};
	delete document.documentElement.dataset.noted;
	if (look()) return;
	const observer = new MutationObserver(() => look() && observer.disconnect());
	observer.observe(document.body, { subtree: true, childList: true, attributes: true });
}

async function noted(page: QuietPage): Promise<number> {
	await page.waitFor('html[data-noted]');
	return Number(await page.evaluate(() => document.documentElement.dataset.noted));
}

/** In the page: what the storage takes for rows of that size alone, in ms. */
async function bareStoring(rows: number): Promise<number> {
	const opening = indexedDB.open('bench-floor', 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
	const database = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
	const begun = performance.now();
	const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
	for (let n = 0; n < rows; n++) transaction.objectStore('rows').add({ n, text: 'x'.repeat(400) });
	await new Promise((done) => (transaction.oncomplete = done));
	const taken = performance.now() - begun;
	database.close();
	indexedDB.deleteDatabase('bench-floor');
	return taken;
}
