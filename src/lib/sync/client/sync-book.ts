import type { Id } from '../../domain/kernel/id.ts';
import type { TimeSample } from '../core/offset.ts';
import { firstBatch, opsToWire } from '../core/wire-ops.ts';
import type { Answer, PhoneStore, Pulled, Transport, TransportFailure } from '../ports.ts';
import { LONGEST_TX, MAX_OPS, type PullReply, type PullRequest } from '../protocol/messages.ts';
import { PROTOCOL } from '../protocol/version.ts';

/** What a round of syncing needs. Times in ms. */
export type Syncing = {
	store: PhoneStore;
	transport: Transport;
	/** The phone's own clock. */
	now: () => number;
	/** What has to be added to it, as far as is known (T-1). */
	offset: () => number;
	learn: (sample: TimeSample) => void;
};

export type Outcome =
	/** All was sent and all is here. */
	| { type: 'synced' }
	/** All is here; the server is too old for an op of ours, and what is behind it waits with it (P-3). */
	| { type: 'server-too-old' }
	/** The server gave no progress, or ever more: a later round goes on. */
	| { type: 'no-progress' }
	| TransportFailure;

/** A round goes on after that many turns only in the next one, so that it ends whatever the server says. */
const MOST_TURNS = 8;
const MOST_REQUESTS = 5000;

/**
 * One round for one book: sends what is to be sent, fetches what is new, and starts over with a server that has another past
 * (L-1). Two of them may run at once on one store: each step stands on what the store says at that moment, and the store
 * passes over answers that came too late (D-1).
 */
export async function syncBook(book: Id, syncing: Syncing): Promise<Outcome> {
	const requests = { left: MOST_REQUESTS };
	for (let turn = 0; turn < MOST_TURNS; turn++) {
		const sent = await push(book, syncing, requests);
		if (sent.type !== 'sent' && sent.type !== 'start-over' && sent.type !== 'server-too-old') return sent;
		const fetched = await pull(book, syncing, requests);
		if (fetched.type === 'start-over') continue;
		if (fetched.type !== 'fetched') return fetched;
		if (await syncing.store.offerAgain(book)) continue;
		if (sent.type === 'server-too-old') return sent;
		if ((await syncing.store.unsent(book, 1)).ops.length) continue;
		await syncing.store.synced(book, corrected(syncing));
		return { type: 'synced' };
	}
	return { type: 'no-progress' };
}

type Budget = { left: number };

async function push(
	book: Id,
	syncing: Syncing,
	requests: Budget
): Promise<Outcome | { type: 'sent' } | { type: 'start-over' }> {
	const { store, transport } = syncing;
	let most = MAX_OPS;
	let answered = '';
	while (requests.left-- > 0) {
		const { epoch, ops: unsent } = await store.unsent(book, most + LONGEST_TX);
		const ops = firstBatch(unsent).slice(0, most);
		// Numbers of ops count within a lineage: a phone that knows none asks first.
		if (epoch === null || !ops.length) return { type: 'sent' };
		// The store kept what was answered: it would be sent for ever.
		const first = `${epoch} ${ops[0]!.op_no}`;
		if (first === answered) return { type: 'no-progress' };
		const answer = await timed(syncing, () =>
			transport.push({ protocol: PROTOCOL, book, epoch, now: corrected(syncing), ops: opsToWire(ops) })
		);
		if (!answer.ok) {
			if (answer.error.type !== 'too-large' || ops.length === 1) return answer.error;
			most = Math.ceil(ops.length / 2);
			continue;
		}
		const reply = answer.value;
		if (reply.type === 'start-over') {
			await store.startOver(book, reply.epoch, reply.last);
			return { type: 'start-over' };
		}
		await store.applyPush(book, reply);
		if (reply.verdicts.some(({ verdict }) => verdict === 'retry')) return { type: 'server-too-old' };
		if (reply.last < ops.at(-1)!.op_no) return { type: 'no-progress' };
		answered = first;
	}
	return { type: 'no-progress' };
}

async function pull(
	book: Id,
	syncing: Syncing,
	requests: Budget
): Promise<Outcome | { type: 'fetched' } | { type: 'start-over' }> {
	const { store, transport } = syncing;
	const ask = (place: Place): Promise<Answer<PullReply>> =>
		timed(syncing, () => transport.pull({ protocol: PROTOCOL, book, ...place }));
	let ahead: { place: Place; answer: Promise<Answer<PullReply>> } | null = null;
	while (requests.left-- > 0) {
		const { epoch, grant, cursor } = await store.state(book);
		const place: Place = { epoch, grant, after: cursor };
		const answer = await (ahead && isSame(ahead.place, place) ? ahead.answer : ask(place));
		if (!answer.ok) return answer.error;
		const reply = answer.value;
		if (reply.type === 'start-over') {
			await store.startOver(book, reply.epoch, reply.last);
			return { type: 'start-over' };
		}
		// The way is free while a page is stored: the next one is asked for, from where this one will leave the phone.
		const next = placeAfter(reply, place);
		ahead = next && { place: next, answer: ask(next) };
		await store.applyPull(book, reply);
		if (reply.through >= reply.head) return { type: 'fetched' };
		if (!next) return { type: 'no-progress' };
	}
	return { type: 'no-progress' };
}

/** Where a phone stands in a book, as it tells the server (O-2). */
type Place = Pick<PullRequest, 'epoch' | 'grant' | 'after'>;

/** Null when nothing is left to fetch, or the server goes no further. */
function placeAfter({ epoch, grant, through, head }: Pulled, { grant: before, after }: Place): Place | null {
	const isStuck = grant === before && through <= after;
	return through >= head || isStuck ? null : { epoch, grant, after: through };
}

function isSame(one: Place, other: Place): boolean {
	return one.epoch === other.epoch && one.grant === other.grant && one.after === other.after;
}

function corrected({ now, offset }: Syncing): number {
	return now() + offset();
}

/** Each answer says what time it is at the server. */
async function timed<T extends { type: string; now?: number }>(
	{ now, learn }: Syncing,
	ask: () => Promise<Answer<T>>
): Promise<Answer<T>> {
	const sent = now();
	const answer = await ask();
	if (answer.ok && answer.value.now !== undefined) learn({ sent, received: now(), server: answer.value.now });
	return answer;
}
