import type { Answer, Transport, TransportFailure } from '../ports.ts';
import type { PullReply, PullRequest, PushReply, PushRequest } from '../protocol/messages.ts';

/** What a network does to one request. */
export const FAULTS = [
	/** It never arrives. */
	'dropped',
	/** It is done, and nobody hears of it. */
	'answer-lost',
	/** It arrives twice, the second time at any moment later. */
	'duplicated',
	/** The phone gives up waiting, and the request arrives after that. */
	'late',
	/** The sign-in page of a hotel. */
	'html',
	'too-large',
	'busy',
	'failed-before',
	'failed-after',
	'signed-out'
] as const;
export type Fault = (typeof FAULTS)[number];

/** A way to the server that fails as it is told. `pause` is awaited wherever time may pass. */
export class FaultyTransport implements Transport {
	readonly #server: Transport;
	readonly #next: () => Fault | null;
	readonly #pause: () => Promise<void>;

	constructor(server: Transport, outer: { next: () => Fault | null; pause: () => Promise<void> }) {
		this.#server = server;
		this.#next = outer.next;
		this.#pause = outer.pause;
	}

	push(request: PushRequest): Promise<Answer<PushReply>> {
		return this.#send(() => this.#server.push(copy(request)));
	}

	pull(request: PullRequest): Promise<Answer<PullReply>> {
		return this.#send(() => this.#server.pull(copy(request)));
	}

	async #send<T>(arrive: () => Promise<Answer<T>>): Promise<Answer<T>> {
		const fault = this.#next();
		await this.#pause();
		switch (fault) {
			case 'dropped':
				return failed({ type: 'unreachable' });
			case 'late':
				void this.#pause().then(arrive);
				return failed({ type: 'unreachable' });
			case 'duplicated':
				void this.#pause().then(arrive);
				break;
			case 'answer-lost':
			case 'failed-after':
			case null:
				break;
			case 'html':
				return failed({ type: 'no-backend' });
			case 'too-large':
				return failed({ type: 'too-large' });
			case 'busy':
				return failed({ type: 'busy', retryAfterMs: 1000 });
			case 'signed-out':
				return failed({ type: 'signed-out' });
			case 'failed-before':
				return failed({ type: 'server-failed', status: 500 });
		}
		const answer = await arrive();
		await this.#pause();
		if (fault === 'answer-lost') return failed({ type: 'unreachable' });
		if (fault === 'failed-after') return failed({ type: 'server-failed', status: 500 });
		return copy(answer);
	}
}

function failed(error: TransportFailure): { ok: false; error: TransportFailure } {
	return { ok: false, error };
}

/** As the wire does: what is no JSON does not get through. */
function copy<T>(message: T): T {
	return JSON.parse(JSON.stringify(message)) as T;
}
