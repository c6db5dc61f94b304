/** The desk was put in another's place as a whole: restored, wiped, or the demo entered or left. */
const CHANNEL = 'rapport-desk-replaced';

/** Tells every other tab that what it shows is not there any more. */
export function tellDeskReplaced(): void {
	if (!('BroadcastChannel' in globalThis)) return;
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(null);
	channel.close();
}

/** Calls back when another tab replaced the desk: a tab that wrote on would write into a book that is gone. */
export function whenDeskReplaced(startAnew: () => void): void {
	if ('BroadcastChannel' in globalThis) new BroadcastChannel(CHANNEL).onmessage = startAnew;
}
