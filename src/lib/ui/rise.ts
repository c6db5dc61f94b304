import type { TransitionConfig } from 'svelte/transition';

const easeOut = (t: number) => 1 - (1 - t) ** 3;

/** Comes up from the bottom edge, or fades in; at once for those who asked for less motion. */
export function rise(_node: Element, { fade = false }: { fade?: boolean } = {}): TransitionConfig {
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	return {
		duration: still ? 0 : 200,
		easing: easeOut,
		css: (t, u) => (fade ? `opacity: ${t}` : `transform: translateY(${u * 100}%)`)
	};
}
