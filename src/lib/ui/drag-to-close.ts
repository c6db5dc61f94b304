import type { Attachment } from 'svelte/attachments';

/** Lets a sheet be pulled down by its `data-drag-handle`; past a quarter of its height, or thrown, it closes. */
export function dragToClose(close: () => void): Attachment<HTMLElement> {
	return (sheet) => {
		const handle = sheet.querySelector<HTMLElement>('[data-drag-handle]');
		if (!handle) return;
		let from: { y: number; at: number } | null = null;

		const start = (event: PointerEvent) => {
			if ((event.target as Element).closest('button, a')) return;
			from = { y: event.clientY, at: event.timeStamp };
			handle.setPointerCapture(event.pointerId);
		};
		const move = (event: PointerEvent) => {
			if (from) sheet.style.translate = `0 ${Math.max(0, event.clientY - from.y)}px`;
		};
		const end = (event: PointerEvent) => {
			if (!from) return;
			const pulled = event.clientY - from.y;
			const pixelsPerMs = pulled / Math.max(1, event.timeStamp - from.at);
			from = null;
			const closes =
				event.type === 'pointerup' && (pulled > sheet.offsetHeight / 4 || (pulled > 30 && pixelsPerMs > 0.6));
			if (closes) close();
			else sheet.style.translate = '';
		};

		handle.addEventListener('pointerdown', start);
		handle.addEventListener('pointermove', move);
		handle.addEventListener('pointerup', end);
		handle.addEventListener('pointercancel', end);
		return () => {
			handle.removeEventListener('pointerdown', start);
			handle.removeEventListener('pointermove', move);
			handle.removeEventListener('pointerup', end);
			handle.removeEventListener('pointercancel', end);
		};
	};
}
