import type { Page } from '@playwright/test';
import { figure, percentile, type Bench } from './figure.ts';
import { preparedPhone } from './phone/prepared-phone.ts';
import { openSlowed } from './phone/slowed-page.ts';

const SAVES = 40;

type Saved = { nextFrame: number; written: number; toast: number };

/** Touchpoints logged one after the other: from the tap on Save to the disk, to the next frame and to the words that say so. */
export const save: Bench = {
	name: 'save',
	sizes: [10_000, 100_000],
	async run(size) {
		const { phone, origin } = await preparedPhone(size);
		const page = await openSlowed(phone);
		try {
			await page.goto(`${origin}/customers`);
			const href = await page
				.getByRole('main')
				.getByRole('listitem')
				.first()
				.getByRole('link')
				.getAttribute('href');
			const customer = href!.split('/').at(-1)!;
			await logOne(page, origin, customer);
			const saved: Saved[] = [];
			for (let n = 0; n < SAVES; n++) saved.push(await logOne(page, origin, customer));
			const p95 = (key: keyof Saved) =>
				percentile(
					saved.map((one) => one[key]),
					95
				);
			return [
				figure('tap on Save → written, p95', p95('written'), 'ms', { goal: 30, never: 60 }),
				figure('tap on Save → words on the screen, p95', p95('toast'), 'ms'),
				figure('tap on Save → next frame, p95', p95('nextFrame'), 'ms', { goal: 50, never: 100 })
			];
		} finally {
			await phone.close();
		}
	}
};

async function logOne(page: Page, origin: string, customer: string): Promise<Saved> {
	await page.goto(`${origin}/log?customer=${customer}`);
	await page.getByRole('textbox', { name: 'What was said' }).fill('Wants the larger pack size');
	// What the form keeps of an unfinished input is written first, as it is while somebody reads it over once more.
	await page.waitForTimeout(600);
	await page.getByRole('button', { name: 'Save' }).tap();
	await page.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor();
	await page.waitForTimeout(300);
	const { answer, write, toast } = await page.evaluate(() => {
		const answer = rapportProbe.answers.findLast(({ type }) => type === 'click')!;
		return {
			answer,
			write: rapportProbe.writes.findLast(({ begun }) => begun > answer.start)!,
			toast: rapportProbe.undoShown
		};
	});
	return {
		nextFrame: answer.nextFrame - answer.start,
		written: write.done - answer.start,
		toast: toast - answer.start
	};
}
