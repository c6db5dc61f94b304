import type { Attachment } from 'svelte/attachments';

/**
 * Enter goes to the next field, as a phone's keyboard promises, instead of doing nothing. Not while an input method
 * is composing, not where Enter is part of the text, and not where a field took it already.
 */
export const enterGoesOn: Attachment<HTMLElement> = (element) => {
	const onkeydown = (event: KeyboardEvent) => {
		const field = event.target;
		if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
		if (!(field instanceof HTMLInputElement) || ['checkbox', 'radio'].includes(field.type)) return;
		event.preventDefault();
		const fields = [...element.querySelectorAll<HTMLElement>('input, select, textarea')];
		fields[fields.indexOf(field) + 1]?.focus();
	};
	element.addEventListener('keydown', onkeydown);
	return () => element.removeEventListener('keydown', onkeydown);
};
