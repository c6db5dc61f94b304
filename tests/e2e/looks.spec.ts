import type { Page } from '@playwright/test';
import { languageCodes } from '../../src/lib/i18n/catalog.ts';
import { bringAxe } from './scenes/axe.ts';
import { scenes } from './scenes/all.ts';
import { expect, test } from './scenes/fixture.ts';
import { beyondTheEdges, heightBeyondScreen, smallTargets, watchShifts } from './scenes/layout.ts';
import { showTheme } from './scenes/steps.ts';
import { loadWords } from './scenes/words.ts';

/** DESIGN asks for 48 px; a row of five on a narrow phone gives its width to the words. */
const LEAST = 44;
const MOST_SHIFT = 0.02;
/** The narrowest phone in use, and what WCAG 1.4.10 asks of every page. */
const NARROW = { width: 320, height: 640 };

// A screen that has just changed its size is measured until it has settled.
const soon = expect.configure({ soft: true });

// The longest file: its scenes go to whichever browser is free.
test.describe.configure({ mode: 'parallel' });

for (const scene of scenes)
	test(`nothing is cut, jumps, is too small to press, complains or is found by axe, in any language, light or dark: ${scene.name}`, async ({
		desks
	}) => {
		for (const language of languageCodes) {
			const { page, done } = await desks.page(scene, language);
			const complaints = listen(page);
			const shifts = await watchShifts(page);
			await scene.open(page, await loadWords(language));

			if (!scene.complains) expect.soft(complaints, language).toEqual([]);
			const { sum, moved } = await shifts();
			expect.soft(sum, `${language}, moved by itself: ${moved.join('\n')}`).toBeLessThanOrEqual(MOST_SHIFT);
			expect.soft(await smallTargets(page, LEAST), language).toEqual([]);
			expect.soft(await heightBeyondScreen(page), 'the page scrolls in its frame, not with it').toBe(0);
			await soon.poll(() => beyondTheEdges(page), `${language}, 390 px`).toEqual([]);

			const faults = await bringAxe(page);
			await showTheme(page, 'light');
			expect.soft(await faults('all'), `${language}, light`).toEqual([]);
			await showTheme(page, 'dark');
			expect.soft(await faults('colours'), `${language}, dark`).toEqual([]);
			// English has the longest words.
			if (language === 'en') await changeSizes(page);
			await done();
		}
	});

async function changeSizes(page: Page): Promise<void> {
	await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'));
	await soon.poll(() => beyondTheEdges(page), '390 px, text at 200 %').toEqual([]);
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
	await page.setViewportSize(NARROW);
	await soon.poll(() => beyondTheEdges(page), '320 px').toEqual([]);
}

/** What the page throws or writes to the console as an error, from now on. */
function listen(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	return complaints;
}
