import type { Attachment } from 'svelte/attachments';

/**
 * Keeps what stands at the bottom edge above the phone's keyboard. Where the keyboard makes the page smaller
 * (`interactive-widget=resizes-content`) there is nothing to do; on an iPhone it lies over the page instead.
 */
export const aboveKeyboard: Attachment<HTMLElement> = (element) => {
	const view = window.visualViewport;
	if (!view) return;
	const place = () => {
		// Zoomed in, a page is read, not typed into.
		const covered = view.scale > 1.01 ? 0 : window.innerHeight - view.height - view.offsetTop;
		element.style.translate = covered > 1 ? `0 ${-covered}px` : '';
	};
	place();
	view.addEventListener('resize', place);
	view.addEventListener('scroll', place);
	return () => {
		view.removeEventListener('resize', place);
		view.removeEventListener('scroll', place);
	};
};
