import * as v from 'valibot';
import type { Id } from '../../src/lib/domain/kernel/id.ts';
import { applyPush } from '../../src/lib/server/sync/apply-push.ts';
import { readChanges } from '../../src/lib/server/sync/read-changes.ts';
import type { ServerRow } from '../../src/lib/sync/core/merge.ts';
import type { Answer, BookStore, BookTransaction, Changes, Transport } from '../../src/lib/sync/ports.ts';
import {
	pullRequestSchema,
	pushRequestSchema,
	type PullReply,
	type PullRequest,
	type PushReply,
	type PushRequest,
	type WireOp
} from '../../src/lib/sync/protocol/messages.ts';
import { MemoryBookStore } from '../../src/lib/sync/testing/memory-book-store.ts';
import { settled, type Turns } from './turns.ts';

export type Finish = Parameters<BookTransaction['finish']>[0];

/** One push as the server took it in. `from` is the last op of the device before it. */
export type Commit = {
	device: Id;
	request: PushRequest;
	reply: PushReply;
	from: number;
	now: number;
	changed: readonly ServerRow[];
};

/** Where a server may be made wrong on purpose; each is what a right one does when it is left out. */
export type ServerFlaws = {
	request?: (request: PushRequest, last: number) => PushRequest | null;
	ignoresEpoch?: boolean;
	finish?: (end: Finish, before: ReadonlyMap<Id, ServerRow>) => Finish;
	forgetsRefusals?: boolean;
	changes?: (changes: Changes, after: number) => Changes;
};

class Killed extends Error {}

/** The server of one book: the real verbs over a store in memory, which can be killed at each statement and restored. */
export class SimServer {
	readonly #book: Id;
	readonly #turns: Turns;
	readonly #now: () => number;
	readonly #onCommit: (commit: Commit) => void;
	readonly #flaws: ServerFlaws;
	/** What waits for its turn in a process that was killed never gets it. */
	#process = {};
	#epochs = 0;
	#store: MemoryBookStore;
	/** All that was committed, which is what a backup holds. */
	#log: { end: Finish; ops: readonly WireOp[] }[] = [];
	readonly grants = new Map<Id, Id>();

	constructor(outer: {
		book: Id;
		turns: Turns;
		now: () => number;
		onCommit: (commit: Commit) => void;
		flaws?: ServerFlaws;
	}) {
		this.#book = outer.book;
		this.#turns = outer.turns;
		this.#now = outer.now;
		this.#onCommit = outer.onCommit;
		this.#flaws = outer.flaws ?? {};
		this.#store = this.#newStore();
	}

	/** As a device that is signed in reaches it. */
	for(device: Id): Transport {
		return {
			push: (request) => this.#answer(() => this.#push(device, request)),
			pull: (request) => this.#answer(() => this.#pull(device, request))
		};
	}

	get committed(): number {
		return this.#log.length;
	}

	async rows(): Promise<ServerRow[]> {
		const { rows } = await this.#store.changes(this.#book, 0, 2 ** 40);
		return rows as ServerRow[];
	}

	/** Whatever it was doing is undone or was done; nobody hears of it. */
	async restart(): Promise<void> {
		this.#process = {};
		await this.#turns.fail(this, new Killed('killed'));
		await settled();
	}

	/** Only the first so many commits ever happened: another lineage. Returns the ops that are gone. */
	async restore(commits: number): Promise<WireOp[]> {
		await this.restart();
		const gone = this.#log.splice(commits);
		this.#store = this.#newStore();
		for (const { end } of this.#log) await this.#store.transact(this.#book, (tx) => tx.finish(end));
		return gone.flatMap(({ ops }) => ops);
	}

	#newStore(): MemoryBookStore {
		const store = new MemoryBookStore(() => `epoch ${++this.#epochs}`);
		store.addBook(this.#book);
		return store;
	}

	async #answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
		try {
			await this.#pause();
			return { ok: true, value: await work() };
		} catch (error) {
			if (error instanceof Killed) return { ok: false, error: { type: 'unreachable' } };
			throw error;
		}
	}

	async #push(device: Id, sent: PushRequest): Promise<PushReply> {
		const parsed = v.parse(pushRequestSchema, sent);
		const request = this.#flaws.request
			? this.#flaws.request(parsed, await this.#store.lastOp(this.#book, device))
			: parsed;
		const now = this.#now();
		if (!request) return this.#allOk(sent, now);
		const pusher = { device, person: device, role: 'writer' as const };
		return applyPush(this.#storeFor(device, request, now), request, pusher, now);
	}

	#pull(device: Id, sent: PullRequest): Promise<PullReply> {
		const request = v.parse(pullRequestSchema, sent);
		const puller = { device, grant: this.grants.get(device)!, role: 'writer' as const };
		return readChanges(this.#storeFor(device, null, 0), request, puller, this.#now());
	}

	async #allOk({ ops, epoch }: PushRequest, now: number): Promise<PushReply> {
		const verdicts = ops.map(({ no }) => ({ no, verdict: 'ok' as const }));
		return { type: 'pushed', epoch, now, last: ops.at(-1)!.no, verdicts, rows: [] };
	}

	async #pause(process = this.#process): Promise<void> {
		if (process === this.#process) await this.#turns.pause(this);
		else throw new Killed('killed');
	}

	#storeFor(device: Id, request: PushRequest | null, now: number): BookStore {
		const store = this.#store;
		const process = this.#process;
		const pause = () => this.#pause(process);
		return {
			epoch: () => pause().then(() => (this.#flaws.ignoresEpoch ? 'the only one' : store.epoch())),
			beginEpoch: () => pause().then(() => store.beginEpoch()),
			lastOp: (book, device) => pause().then(() => store.lastOp(book, device)),
			changes: async (book, after, bytes) => {
				await pause();
				const changes = await store.changes(book, after, Math.min(bytes, 2000));
				return this.#flaws.changes?.(changes, after) ?? changes;
			},
			transact: async (book, work) => {
				let from = 0;
				let end: Finish | undefined;
				const result = await store.transact(book, async (tx) =>
					work({
						lastOp: async (device) => {
							await pause();
							return (from = await tx.lastOp(device));
						},
						refused: async (device) => {
							await pause();
							return this.#flaws.forgetsRefusals ? [] : tx.refused(device);
						},
						rows: async (ids) => {
							await pause();
							return tx.rows(ids);
						},
						finish: async (wanted) => {
							await pause();
							const before = await tx.rows(wanted.changed.map(({ id }) => id));
							end = this.#flaws.finish?.(wanted, before) ?? wanted;
							const stored = await tx.finish(end);
							await pause();
							return stored;
						}
					})
				);
				if (end) {
					this.#log.push({ end, ops: request!.ops.filter(({ no }) => no > from) });
					const reply = result as PushReply;
					this.#onCommit({ device, request: request!, reply, from, now, changed: end.changed });
				}
				await pause();
				return result;
			}
		};
	}
}
