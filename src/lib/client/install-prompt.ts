/** How Rapport can get on this phone's home screen: by our button, by Safari's own way, by a menu, or it is there. */
export type InstallWay = 'installed' | 'button' | 'safari' | 'menu';

/** Chromium's own event; other browsers have none. */
type InstallEvent = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> };

let offered: InstallEvent | undefined;
const listeners = new Set<() => void>();

/** Chromium says once per page, soon after the start, that it would install: load this module with the first screen. */
if (typeof addEventListener === 'function') {
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		become(event as InstallEvent);
	});
	addEventListener('appinstalled', () => become(undefined));
}

function become(event: InstallEvent | undefined): void {
	offered = event;
	for (const listener of listeners) listener();
}

export function installWay(): InstallWay {
	if (isInstalled()) return 'installed';
	if (offered) return 'button';
	return isAppleMobile() ? 'safari' : 'menu';
}

/** Calls `listener` when the way changes. @returns a function that stops it. */
export function onInstallWay(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Shows the browser's own question. Call it within a press. */
export async function promptInstall(): Promise<void> {
	const event = offered;
	await event?.prompt();
	// A prompt is good for one question.
	if (event === offered) become(undefined);
}

function isInstalled(): boolean {
	const { standalone } = navigator as { standalone?: boolean };
	return standalone === true || matchMedia('(display-mode: standalone)').matches;
}

/** An iPad calls itself a Mac, but no Mac has a touch screen. */
function isAppleMobile(): boolean {
	const { userAgent, maxTouchPoints } = navigator;
	return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
