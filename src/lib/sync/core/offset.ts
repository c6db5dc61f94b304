/** How far the server's clock is ahead of this phone's, in ms, and by how much that may be wrong (T-1). */
export type Offset = { ms: number; error: number };

/** When a request left and its answer came, by the phone's own clock, and what the server's clock said in between; all in ms. */
export type TimeSample = { sent: number; received: number; server: number };

/**
 * The offset after one more answer (Cristian 1989): the server's time lies somewhere between sending and receiving, so that
 * a quick answer says more than a slow one. A known offset stays while the sample agrees with it and says less.
 */
export function learnOffset(known: Offset | null, { sent, received, server }: TimeSample): Offset | null {
	// The phone's clock was set back in between: this sample says nothing.
	if (received < sent) return known;
	const sample = { ms: server - (sent + received) / 2, error: (received - sent) / 2 };
	if (!known) return sample;
	const agrees = Math.abs(known.ms - sample.ms) <= known.error + sample.error;
	return agrees && known.error <= sample.error ? known : sample;
}
