const MARGIN = 8;

/** Puts a menu under its trigger, right edges in line; above it when there is more room; always inside the window. */
export function placeBeside(menu: HTMLElement, trigger: HTMLElement): void {
	const from = trigger.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = menu;
	const below = from.bottom + height + MARGIN <= window.innerHeight;
	const top = below ? from.bottom : from.top - height;
	const left = from.right - width;
	menu.style.top = `${clamp(top, window.innerHeight - height - MARGIN)}px`;
	menu.style.left = `${clamp(left, window.innerWidth - width - MARGIN)}px`;
}

const clamp = (value: number, max: number) => Math.max(MARGIN, Math.min(value, max));
