import type { Attachment } from 'svelte/attachments';

type Swipe = {
	/** Whether this direction (1 right, −1 left) leads anywhere. */
	allows: (direction: 1 | -1) => boolean;
	/** How far the content is pulled, in pixels; 0 when let go. */
	onmove: (pixels: number) => void;
	/** Let go beyond the threshold. */
	onswipe: (direction: 1 | -1) => void;
};

const SLOP = 12;
const THRESHOLD = 96;

/** Sideways pulls by touch. The page keeps its vertical scrolling; a pull never ends as a press on what lies below. */
export function swipe({ allows, onmove, onswipe }: Swipe): Attachment<HTMLElement> {
	return (node) => {
		let fromX = 0;
		let pulled = 0;
		let state: 'idle' | 'pressed' | 'pulling' = 'idle';

		const down = (event: PointerEvent) => {
			// The edges belong to the phone's own back gesture.
			const edge = event.clientX < 24 || event.clientX > window.innerWidth - 24;
			if (event.pointerType !== 'touch' || edge) return;
			fromX = event.clientX;
			pulled = 0;
			state = 'pressed';
		};
		const move = (event: PointerEvent) => {
			if (state === 'idle') return;
			const dx = event.clientX - fromX;
			if (state === 'pressed') {
				if (Math.abs(dx) < SLOP) return;
				if (!allows(dx > 0 ? 1 : -1)) return void (state = 'idle');
				state = 'pulling';
				node.setPointerCapture(event.pointerId);
			}
			pulled = allows(dx > 0 ? 1 : -1) ? dx : 0;
			onmove(pulled);
		};
		const up = (event: PointerEvent) => {
			if (state === 'pulling') {
				onmove(0);
				if (event.type === 'pointerup' && Math.abs(pulled) >= THRESHOLD) onswipe(pulled > 0 ? 1 : -1);
			}
			state = 'idle';
		};
		const click = (event: MouseEvent) => {
			if (Math.abs(pulled) < SLOP) return;
			event.preventDefault();
			event.stopPropagation();
			pulled = 0;
		};

		node.addEventListener('pointerdown', down);
		node.addEventListener('pointermove', move);
		node.addEventListener('pointerup', up);
		node.addEventListener('pointercancel', up);
		node.addEventListener('click', click, true);
		return () => {
			node.removeEventListener('pointerdown', down);
			node.removeEventListener('pointermove', move);
			node.removeEventListener('pointerup', up);
			node.removeEventListener('pointercancel', up);
			node.removeEventListener('click', click, true);
		};
	};
}
