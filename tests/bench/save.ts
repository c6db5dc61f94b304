import { setTimeout as wait } from 'node:timers/promises';
import { figure, percentile, type Bench } from './figure.ts';
import { preparedPhone } from './phone/prepared-phone.ts';
import { QuietPage } from './phone/quiet-page.ts';

const SAVES = 40;

type Saved = { nextFrame: number; written: number; afterTap: number };

/**
 * Touchpoints logged one after the other: from the finger, and from the moment the page hears of it, to the disk and
 * to the next frame.
 */
export const save: Bench = {
	name: 'save',
	sizes: [10_000, 100_000],
	async run(size) {
		const { phone, origin } = await preparedPhone(size);
		const page = await QuietPage.open(phone);
		try {
			await page.goto(`${origin}/customers`);
			await page.tap('main [role=listitem] a');
			// What a start leaves for an idle moment.
			await wait(5000);
			const first = await logOne(page);
			const saved: Saved[] = [];
			for (let n = 0; n < SAVES; n++) saved.push(await logOne(page));
			const p95 = (key: keyof Saved) =>
				percentile(
					saved.map((one) => one[key]),
					95
				);
			const floor = percentile(await page.evaluate(bareWrites, SAVES), 95);
			return [
				figure('saved: told to save → on the disk, p95', p95('written'), 'ms', {
					goal: 30,
					never: 60,
					floor
				}),
				figure('saved, the first after a start', first.written, 'ms'),
				figure('finger up → on the disk, p95', p95('afterTap'), 'ms'),
				figure('finger up → next frame, p95', p95('nextFrame'), 'ms', { goal: 50, never: 100 })
			];
		} finally {
			await page.close();
		}
	}
};

/** From the customer's page to the log form and back, as a person goes. */
async function logOne(page: QuietPage): Promise<Saved> {
	await page.tap('main a[href^="/log?customer="]');
	await page.waitFor('main textarea');
	await page.evaluate(() => document.querySelector('textarea')!.focus());
	await page.insert('Wants the larger pack size');
	// What the form keeps of an unfinished input is written first, as it is while somebody reads it over once more.
	await wait(1000);
	const before = await page.evaluate(() => rapportProbe.writes.length);
	await page.tap('[data-page-footer] button');
	await wait(1500);
	const { answer, write } = await page.evaluate(() => {
		const answer = rapportProbe.answers.findLast(({ type }) => type === 'click')!;
		return { answer, write: rapportProbe.writes.slice(-1)[0]! };
	});
	const written = await page.evaluate(() => rapportProbe.writes.length);
	if (written !== before + 1) throw new Error(`One save made ${written - before} writes.`);
	return {
		nextFrame: answer.nextFrame - answer.start,
		written: write.done - answer.heard,
		afterTap: write.done - answer.start
	};
}

/** In the page: what the storage takes for such rows alone, each time until they lie on the disk, in ms. */
async function bareWrites(times: number): Promise<number[]> {
	const result = <T>(request: IDBRequest<T>) =>
		new Promise<T>((done, fail) => {
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
	const opening = indexedDB.open('bench-floor', 1);
	opening.onupgradeneeded = () => {
		for (const name of ['a', 'b', 'c']) opening.result.createObjectStore(name, { autoIncrement: true });
	};
	const database = await result(opening);
	const taken: number[] = [];
	for (let n = 0; n < times; n++) {
		const begun = performance.now();
		const transaction = database.transaction(['a', 'b', 'c'], 'readwrite', { durability: 'strict' });
		for (const name of ['a', 'b', 'c']) transaction.objectStore(name).add({ n, text: 'x'.repeat(300) });
		await new Promise((done) => (transaction.oncomplete = done));
		taken.push(performance.now() - begun);
		await new Promise((go) => setTimeout(go, 50));
	}
	database.close();
	indexedDB.deleteDatabase('bench-floor');
	return taken;
}
