const AT_LATEST_MS = 4000;

/** Runs what can wait in an idle moment, or at the latest after a few seconds. Safari has no idle callback. */
export function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: AT_LATEST_MS });
	else setTimeout(work, AT_LATEST_MS);
}
