import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the fields of a form still while it is written: what was typed meanwhile would be neither in the row nor in the
 * draft, which goes with a form that is saved. Where it was not saved, typing goes on where it was.
 */
export function holdStill(isHeld: () => boolean): Attachment<HTMLElement> {
	let focused: Element | null = null;
	return (form) => {
		if (!isHeld()) {
			const isLost = document.activeElement === document.body;
			if (isLost && focused instanceof HTMLElement && form.contains(focused))
				focused.focus({ preventScroll: true });
			focused = null;
			return;
		}
		focused = document.activeElement;
		form.inert = true;
		return () => (form.inert = false);
	};
}
