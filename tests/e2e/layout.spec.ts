import { scenes } from './scenes/all.ts';
import { expect, test } from './scenes/fixture.ts';
import { beyondTheEdges, heightBeyondScreen, smallTargets, watchShifts } from './scenes/layout.ts';
import { loadWords } from './scenes/words.ts';

/** DESIGN asks for 48 px; a row of five on a narrow phone gives its width to the words. */
const LEAST = 44;
const MOST_SHIFT = 0.02;
/** The narrowest phone in use, and what WCAG 1.4.10 asks of every page. */
const NARROW = { width: 320, height: 640 };

// A screen that has just changed its size is measured until it has settled.
const soon = expect.configure({ soft: true });

// English has the longest words.
// The longest files: their scenes go to whichever browser is free.
test.describe.configure({ mode: 'parallel' });

for (const scene of scenes)
	test(`nothing is cut, jumps, is too small to press or complains: ${scene.name}`, async ({ desks }) => {
		const { page, done } = await desks.page(scene, 'en');
		const complaints: string[] = [];
		page.on('pageerror', (error) => complaints.push(String(error)));
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		const shifts = await watchShifts(page);
		await scene.open(page, await loadWords('en'));

		if (!scene.complains) expect.soft(complaints).toEqual([]);
		const { sum, moved } = await shifts();
		expect.soft(sum, `moved by itself: ${moved.join('\n')}`).toBeLessThanOrEqual(MOST_SHIFT);
		expect.soft(await smallTargets(page, LEAST)).toEqual([]);
		expect.soft(await heightBeyondScreen(page), 'the page scrolls in its frame, not with it').toBe(0);
		await soon.poll(() => beyondTheEdges(page), '390 px').toEqual([]);
		await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'));
		await soon.poll(() => beyondTheEdges(page), '390 px, text at 200 %').toEqual([]);
		await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
		await page.setViewportSize(NARROW);
		await soon.poll(() => beyondTheEdges(page), '320 px').toEqual([]);
		await done();
	});
