/**
 * Runs `work` in a task of its own behind the next frame: what is drawn first, and a finger, need not wait for it.
 * Returns what calls it off.
 */
export function afterFrame(work: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
