import type { Attachment } from 'svelte/attachments';

const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary';
const ROW = 'li';

/** What took the focus of a control that left the page. */
const heirs = new WeakMap<Element, HTMLElement>();

/**
 * Whoever ticks off a row by keyboard, or hears the screen read, goes on with the next one: when the control that has the
 * focus leaves the page, the same control of the next row gets it, else of the row before. Without this the browser
 * starts again at the top.
 */
export const keepFocus: Attachment<HTMLElement> = (root) => {
	let last: { element: HTMLElement; ring: boolean; place: number } | undefined;

	const observer = new MutationObserver((records) => {
		if (!last || last.element.isConnected) return;
		const { element, ring, place } = last;
		last = undefined;
		const heir = heirIn(root, element, place, records);
		if (!heir) return;
		heirs.set(element, heir);
		if (!isAnywhere()) heir.focus({ preventScroll: !ring });
	});
	const onFocusin = (event: FocusEvent) => {
		const element = event.target as HTMLElement;
		last = { element, ring: hasRing(element), place: controlsIn(rowOf(element)).indexOf(element) };
		observer.observe(root, { childList: true, subtree: true });
	};
	// A control that is removed says so in some browsers before it is gone: only what stays has been left.
	const onFocusout = ({ target }: FocusEvent) =>
		setTimeout(() => {
			if (last?.element !== target || document.activeElement === target) return;
			last = undefined;
			observer.disconnect();
		});
	root.addEventListener('focusin', onFocusin);
	root.addEventListener('focusout', onFocusout);
	return () => {
		observer.disconnect();
		root.removeEventListener('focusin', onFocusin);
		root.removeEventListener('focusout', onFocusout);
	};
};

/** Gives the focus back to where it was, or to what took its place there; else to the content of the page. */
export function focusAgain(element: Element | null | undefined, ring: boolean): void {
	let target = element;
	while (target && !target.isConnected) target = heirs.get(target);
	if (!target || target === document.body) target = document.querySelector('main');
	(target as HTMLElement | null)?.focus({ preventScroll: !ring });
}

/** Whether the reader sees the focus, as those who use the keyboard do: then the page may scroll to it. */
export const hasRing = (element: Element | null) => element?.matches(':focus-visible') ?? false;

const isAnywhere = () => document.activeElement !== null && document.activeElement !== document.body;
const rowOf = (element: Element) => element.closest(ROW) ?? element;
const controlsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>(CONTROLS)];

function heirIn(
	root: HTMLElement,
	lost: HTMLElement,
	place: number,
	records: readonly MutationRecord[]
): HTMLElement | undefined {
	const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
	if (!record) return undefined;
	const all = controlsIn(root);
	const { nextSibling: next, target } = record;
	const isBehind = next?.isConnected
		? (control: Node) => next === control || Boolean(order(next, control) & Node.DOCUMENT_POSITION_FOLLOWING)
		: (control: Node) => {
				const position = order(target, control);
				return (
					Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING) &&
					!(position & Node.DOCUMENT_POSITION_CONTAINED_BY)
				);
			};
	const near = all.find(isBehind) ?? all.at(-1);
	return near && (controlsIn(rowOf(near))[place] ?? near);
}

const order = (one: Node, other: Node) => one.compareDocumentPosition(other);
