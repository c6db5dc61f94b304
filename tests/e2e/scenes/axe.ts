import type { Page } from '@playwright/test';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** It leaves to `color-contrast` what has not even that, so both are asked. */
const ENHANCED = 'color-contrast-enhanced';
/** What depends on colours is asked again in the dark; the rest cannot differ there. */
const COLOUR_RULES = ['color-contrast', ENHANCED, 'link-in-text-block'];

type Axe = typeof axe;

/** Looks for faults on the page as it stands: each as rule, element and what is wrong with it. */
export type FindFaults = (which: 'all' | 'colours') => Promise<string[]>;

/** Brings axe to the page, once for all of its looks: reading its source takes a page longer than most of its rules. */
export async function bringAxe(page: Page): Promise<FindFaults> {
	await page.evaluate(axe.source);
	return (which) =>
		page.evaluate(
			async (options) => {
				const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options);
				return violations.flatMap(({ id, nodes }) =>
					nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)
				);
			},
			which === 'all' ? ALL : COLOURS
		);
}

const ALL: axe.RunOptions = { runOnly: TAGS, rules: { [ENHANCED]: { enabled: true } } };
const COLOURS: axe.RunOptions = { runOnly: { type: 'rule', values: COLOUR_RULES } };
