import { setTimeout as wait } from 'node:timers/promises';
import { figure, percentile, type Bench } from './figure.ts';
import { preparedPhone } from './phone/prepared-phone.ts';
import { longestOf } from './phone/probe.ts';
import { QuietPage } from './phone/quiet-page.ts';

/** Western names, pinyin, initials, Chinese characters, digits, a word of a note, and nobody; each typed letter by letter. */
const QUERIES = [
	'muller',
	'anna s',
	'chenzhiming',
	'lin jia',
	'wxm',
	'陳志明',
	'張家豪',
	'0912345',
	'5678',
	'price',
	'zzyzx'
];
/** Nobody types faster than six letters a second; longer, and whatever follows a result is over too. */
const PAUSE = 160;

const limits: Record<number, { goal: number; never: number }> = {
	10_000: { goal: 32, never: 50 },
	100_000: { goal: 60, never: 100 }
};

/** From a keystroke in the search field to the frame that shows what it found. */
export const search: Bench = {
	name: 'search',
	sizes: [10_000, 100_000],
	async run(size) {
		const { phone, origin } = await preparedPhone(size);
		const page = await QuietPage.open(phone);
		try {
			await page.goto(`${origin}/customers`);
			await page.waitFor('main [role=listitem]');
			await wait(2000);
			await type(page, 'warm');
			await type(page, '王');
			const from = await page.evaluate(() => performance.now());
			for (const query of QUERIES) await type(page, query);
			const { answers, tasks } = await page.evaluate(
				(from) => ({
					answers: rapportProbe.answers.filter(({ type, start }) => type === 'input' && start > from),
					tasks: rapportProbe.tasks
				}),
				from
			);
			const times = answers.map(({ start, settled }) => settled - start);
			return [
				figure('keystroke → results, p50', percentile(times, 50), 'ms', limits[size]),
				figure('keystroke → results, p95', percentile(times, 95), 'ms', limits[size]),
				figure('keystroke → results, longest', Math.max(...times), 'ms', limits[size]),
				figure('longest task', longestOf(tasks, from), 'ms', { goal: 50, never: 100 })
			];
		} finally {
			await page.close();
		}
	}
};

async function type(page: QuietPage, query: string): Promise<void> {
	await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')!.focus());
	for (const letter of query) {
		// An input method commits a character without a key of its own; inserting is what both come down to.
		await page.insert(letter);
		await wait(PAUSE);
	}
	await page.tap('input[type=search] ~ button');
	await wait(2 * PAUSE);
}
