import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

/**
 * What is on the phone before a scene begins: nothing, one's own book without a customer or with a single one, or the
 * demo book.
 */
export const PHONES = ['new', 'own', 'one', 'demo'] as const;
export type PhoneContent = (typeof PHONES)[number];

/** One state of one screen that somebody can see, and the way there. */
export type Scene = {
	name: string;
	phone: PhoneContent;
	/** Leads a page that shows nothing yet to it, by names and roles of the words of the language. */
	open: (page: Page, t: Words) => Promise<void>;
	/** Leaves something on the phone, so it gets one of its own. */
	leavesTraces?: true;
	/** The browser itself complains in its console: that is the point of the scene. */
	complains?: true;
};

/** The one customer of the phone `one`, and the name as it stands on the screens. */
export const ONE = 'Mei Lin';
export const ONE_TYPED = { familyName: 'Lin', givenName: 'Mei' };

/** A scene whose way is told by what is done on the page. */
export function scene(
	name: string,
	phone: PhoneContent,
	open: Scene['open'],
	more: Pick<Scene, 'leavesTraces' | 'complains'> = {}
): Scene {
	const whole: Scene['open'] = async (page, t) => {
		await open(page, t);
		// A list that stands still makes a few rows more, beyond its edges, and hides each until it is measured.
		await page.waitForFunction(() => {
			const isHidden = (row: Element) => getComputedStyle(row).visibility === 'hidden';
			const isMoving = document.querySelector('[role=list][aria-busy]:not([data-still])') !== null;
			return !isMoving && ![...document.querySelectorAll('[role=listitem]')].some(isHidden);
		});
	};
	return { name, phone, open: whole, ...more };
}
