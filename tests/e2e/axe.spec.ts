import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languageCodes } from '../../src/lib/i18n/catalog.ts';
import { showTheme } from './scenes/steps.ts';
import { loadWords } from './scenes/words.ts';
import { scenes } from './scenes/all.ts';
import { expect, test } from './scenes/fixture.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours is asked again in the dark; the rest cannot differ there. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

// The longest files: their scenes go to whichever browser is free.
test.describe.configure({ mode: 'parallel' });

for (const scene of scenes)
	test(`axe finds nothing, in any language, light or dark: ${scene.name}`, async ({ desks }) => {
		for (const language of languageCodes) {
			const { page, done } = await desks.page(scene, language);
			await scene.open(page, await loadWords(language));
			await showTheme(page, 'light');
			expect.soft(await violations(page), `${language}, light`).toEqual([]);
			await showTheme(page, 'dark');
			expect.soft(await violations(page, COLOUR_RULES), `${language}, dark`).toEqual([]);
			await done();
		}
	});

/** Each as rule, element and what is wrong with it. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	if (rules) axe.withRules(rules);
	else axe.options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).withTags(TAGS);
	const found = await axe.analyze();
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)
	);
}
