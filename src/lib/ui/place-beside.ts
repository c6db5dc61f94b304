const MARGIN = 8;

/** Puts a popover under its trigger, right edges in line; above it when there is more room; always inside the window. */
export function placeBeside(popover: HTMLElement, trigger: HTMLElement): void {
	const from = trigger.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = popover;
	const below = from.bottom + height + MARGIN <= window.innerHeight;
	const top = below ? from.bottom : from.top - height;
	const left = from.right - width;
	popover.style.top = `${clamp(top, window.innerHeight - height - MARGIN)}px`;
	popover.style.left = `${clamp(left, window.innerWidth - width - MARGIN)}px`;
}

const clamp = (value: number, max: number) => Math.max(MARGIN, Math.min(value, max));
