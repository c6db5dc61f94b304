import type { Page } from '@playwright/test';
import { SLOWDOWN } from '../machine.ts';
import type { Phone } from '../../e2e/phone.ts';
import { installProbe, type Probe } from './probe.ts';

declare global {
	// What the probe of this page has seen.
	var rapportProbe: Probe;
}

/** Starts the browser, with a page that is slowed and watched from its first moment on. */
export async function openSlowed(phone: Phone): Promise<Page> {
	const page = await phone.open();
	await page.addInitScript(installProbe);
	const session = await phone.context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	return page;
}

/** The longest task that began after `since` (ms from navigation start). Browsers report none below 50 ms: then it is 50. */
export async function longestTask(page: Page, since: number): Promise<number> {
	return page.evaluate(
		(since) =>
			Math.max(
				50,
				...rapportProbe.tasks.filter(({ start }) => start >= since).map(({ duration }) => duration)
			),
		since
	);
}
