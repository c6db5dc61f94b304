/**
 * The desk was put in another's place as a whole: restored, wiped, or the demo entered or left. One channel for telling
 * and for listening, because a channel does not hear itself, but would hear another one of the same tab.
 */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('rapport-desk-replaced') : undefined;

/** Tells every other tab that what it shows is not there any more. */
export function tellDeskReplaced(): void {
	channel?.postMessage(null);
}

/** Calls back when another tab replaced the desk: a tab that wrote on would write into a book that is gone. */
export function whenDeskReplaced(startAnew: () => void): void {
	if (channel) channel.onmessage = startAnew;
}
