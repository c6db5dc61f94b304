import type { Page } from '@playwright/test';

/** What lies beyond the edges of the screen, or makes the page scroll sideways: as words for a failing test. */
export function beyondTheEdges(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const found: string[] = [];
		for (const root of [document.documentElement, document.body])
			if (root.scrollWidth > width + 1) found.push(`${root.tagName} is ${root.scrollWidth} wide`);
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (!element.checkVisibility() || element.closest('.sr-only, .skip-link, #svelte-announcer, svg'))
				continue;
			if (element.parentElement?.closest('[class*="overflow-x-auto"]')) continue;
			const { left, right, width: own, height } = element.getBoundingClientRect();
			if (own && height && (right > width + 1 || left < -1))
				found.push(`${Math.round(left)} to ${Math.round(right)}: ${element.outerHTML.slice(0, 160)}`);
			const isScroller = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
			const isMeant = element.matches('[class*="overflow-x-auto"]');
			if (isScroller && !isMeant && element.scrollWidth > element.clientWidth + 1)
				found.push(`scrolls sideways: ${element.outerHTML.slice(0, 160)}`);
		}
		return found;
	});
}

/** By how much the document is higher than the screen, where pages scroll inside a frame: its header would be carried away. */
export function heightBeyondScreen(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { scrollHeight, clientHeight } = document.documentElement;
		return document.querySelector('.app-frame') ? scrollHeight - clientHeight : 0;
	});
}

/** Buttons, links and fields that a thumb would miss: less than `least` pixels high or wide where one presses. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
	return page.evaluate((least) => {
		const targets = 'a[href], button, input, select, textarea, summary, [role=slider]';
		// Under an open sheet or menu nothing can be pressed.
		const top = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;
		return [...top.querySelectorAll<HTMLElement>(targets)]
			.filter((element) => element.checkVisibility() && !element.closest('.skip-link'))
			.flatMap((element) => {
				const { width, height } = pressable(element);
				const size = `${Math.round(width)} × ${Math.round(height)}`;
				return Math.min(width, height) < least ? [`${size}: ${element.outerHTML.slice(0, 160)}`] : [];
			});

		/** With the label that presses it too, and with what a pseudo element adds around it. */
		function pressable(element: HTMLElement): { width: number; height: number } {
			const label = (element as HTMLInputElement).labels?.[0];
			const isMark = element.matches('[type=checkbox], [type=radio]');
			const { width, height } = (isMark && label ? label : element).getBoundingClientRect();
			const before = getComputedStyle(element, '::before');
			if (before.position !== 'absolute' || before.content === 'none') return { width, height };
			const added = (...sides: string[]) =>
				sides.reduce((sum, side) => sum - Math.min(0, parseFloat(side) || 0), 0);
			return {
				width: width + added(before.left, before.right),
				height: height + added(before.top, before.bottom)
			};
		}
	}, least);
}

/**
 * Call it before the page is opened; what it returns says how much moved by itself (web.dev/cls) until somebody did
 * something: what a press opens may take its place.
 */
export async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; moved: string[] }>> {
	await page.addInitScript(() => {
		const shifts: { value: number; moved: string[] }[] = [];
		Object.assign(window, { shifts });
		const observer = new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				hadRecentInput: boolean;
				sources: { node?: Element }[];
			})[])
				if (!entry.hadRecentInput)
					shifts.push({
						value: entry.value,
						moved: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '')
					});
		});
		observer.observe({ type: 'layout-shift', buffered: true });
		for (const act of ['pointerdown', 'keydown', 'input'])
			addEventListener(act, () => observer.disconnect(), { capture: true, once: true });
	});
	return async () => {
		const shifts = await page.evaluate(
			() => (window as unknown as { shifts: { value: number; moved: string[] }[] }).shifts
		);
		return {
			sum: shifts.reduce((sum, { value }) => sum + value, 0),
			moved: shifts.flatMap(({ moved }) => moved)
		};
	};
}
