import { setTimeout as wait } from 'node:timers/promises';
import { figure, median, type Bench, type Figure } from './figure.ts';
import { barePhone } from './phone/bare-phone.ts';
import { preparedPhone, type PreparedPhone } from './phone/prepared-phone.ts';
import { longestOf } from './phone/probe.ts';
import { QuietPage } from './phone/quiet-page.ts';

const RUNS = 5;
/** How long the page is watched for long tasks once it can be used. */
const AFTERWARDS = 2000;

const limits: Record<number, { goal: number; never: number }> = {
	10_000: { goal: 900, never: 1200 },
	100_000: { goal: 1100, never: 1600 }
};

type Start = { usable: number; longestAfter: number; longestWithin: number };

/** The browser is started anew, with no server and no network, until Today and the customers can be used. */
export const coldStart: Bench = {
	name: 'cold-start',
	sizes: [10_000, 100_000],
	async run(size) {
		const bare = await barePhone();
		const app = await preparedPhone(size);
		const starts = { bare: [] as Start[], today: [] as Start[], customers: [] as Start[] };
		// In turn, so that whatever slows the machine for a while slows all of them. The first round warms up.
		for (let run = 0; run <= RUNS; run++) {
			const round = {
				bare: await start(bare, '/'),
				today: await start(app, '/'),
				customers: await start(app, '/customers')
			};
			if (run > 0) for (const key of ['bare', 'today', 'customers'] as const) starts[key].push(round[key]);
		}
		const usable = (runs: Start[]) => median(runs.map(({ usable }) => usable));
		const floor = usable(starts.bare);
		return [
			...figuresOf('Today', starts.today, floor, limits[size]),
			...figuresOf('Customers', starts.customers, floor, limits[size])
		];
	}
};

function figuresOf(
	screen: string,
	starts: Start[],
	floor: number,
	limits: { goal: number; never: number } | undefined
): Figure[] {
	const usable = median(starts.map(({ usable }) => usable));
	return [
		figure(`${screen} can be used`, usable, 'ms', { ...limits, floor }),
		figure(`${screen}, over a bare page`, usable / floor, '×', { goal: 1.25 }),
		figure(
			`${screen}, longest task after start`,
			Math.max(...starts.map(({ longestAfter }) => longestAfter)),
			'ms',
			{ goal: 50, never: 100 }
		),
		figure(
			`${screen}, longest task of the start`,
			median(starts.map(({ longestWithin }) => longestWithin)),
			'ms'
		)
	];
}

async function start({ phone, origin }: PreparedPhone, path: string): Promise<Start> {
	const page = await QuietPage.open(phone);
	try {
		await page.goto(origin + path);
		let usable: number | null = null;
		// Asked rarely: every question is work for the page.
		for (let waited = 0; usable === null && waited < 60; waited++) {
			await wait(AFTERWARDS);
			usable = await page.evaluate(() => rapportProbe.listShown);
		}
		if (usable === null) throw new Error(`${path} showed no list within two minutes.`);
		await wait(AFTERWARDS);
		const tasks = await page.evaluate(() => rapportProbe.tasks);
		return {
			usable,
			longestAfter: longestOf(tasks, usable),
			longestWithin: longestOf(tasks, 0)
		};
	} finally {
		await page.close();
	}
}
