import type { Attachment } from 'svelte/attachments';

const kept = new Map<string, number>();

/**
 * A page found again is where it was left. Kit does this for the window only, and here each page scrolls inside the
 * frame. Kept by path for as long as the app is open. Not for a task, which begins at its top, whoever the one before was for.
 */
export const keepScroll: Attachment<HTMLElement> = (element) => {
	const path = location.pathname;
	const top = kept.get(path);
	let settling: ResizeObserver | undefined;

	if (top) {
		element.scrollTop = top;
		// Data arrives a moment after the page: keep trying until the content is tall enough, or the reader takes over.
		if (element.scrollTop < top - 1 && element.firstElementChild) {
			settling = new ResizeObserver(() => {
				element.scrollTop = top;
				if (element.scrollTop >= top - 1) settling?.disconnect();
			});
			settling.observe(element.firstElementChild);
		}
	}
	const stop = () => settling?.disconnect();
	const keep = () => kept.set(path, element.scrollTop);
	element.addEventListener('pointerdown', stop, { passive: true });
	element.addEventListener('scroll', keep, { passive: true });
	return () => {
		stop();
		element.removeEventListener('pointerdown', stop);
		element.removeEventListener('scroll', keep);
	};
};
