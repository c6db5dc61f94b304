import { liveQuery, type Subscription } from 'dexie';
import type { Clock, RandomBytes } from '../../domain/kernel/clock.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { RapportDatabase, StoredDelta } from '../database.ts';
import type { DescribeCustomer } from './describe.ts';
import {
	foldTable,
	openDeltas,
	readChunks,
	readDeltas,
	readDeskState,
	rebuildTable,
	type DeskState
} from './desk-store.ts';
import { DeskTable } from './desk-table.ts';

/** Fewer deltas than this cost less at the next start than writing chunks now. */
const WORTH_FOLDING = 48;

type Outer = { clock: Clock; random: RandomBytes; describe: DescribeCustomer };

/**
 * The desk index of one book, kept true in memory: read once, then following the database's deltas, whichever tab or
 * worker wrote them. `table` is replaced, never emptied, when it has to be read again.
 */
export class DeskIndex {
	readonly book: Id;
	readonly #db: RapportDatabase;
	readonly #outer: Outer;
	readonly #listeners = new Set<() => void>();
	#table = new DeskTable();
	#base: string | null = null;
	/** The last delta that the table holds. */
	#last = 0;
	#unfolded = 0;
	#following: Subscription | null = null;
	#turn: Promise<unknown> = Promise.resolve();
	#failure: unknown = null;

	constructor(db: RapportDatabase, book: Id, outer: Outer) {
		this.#db = db;
		this.book = book;
		this.#outer = outer;
	}

	get table(): DeskTable {
		return this.#table;
	}

	/** Why the index could not be read, or null. */
	get failure(): unknown {
		return this.#failure;
	}

	/** Calls back after every change of the table. Returns how to stop it. */
	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Reads the index and follows it from then on. Resolves when every customer is there. */
	async open(): Promise<void> {
		await this.#inTurn(() => this.#load());
		this.#following = liveQuery(async () => ({
			state: await readDeskState(this.#db, this.book),
			deltas: await readDeltas(this.#db, this.book, this.#last)
		})).subscribe({
			next: ({ state, deltas }) => void this.#inTurn(() => this.#follow(state, deltas)),
			error: (error: unknown) => this.#fail(error)
		});
	}

	close(): void {
		this.#following?.unsubscribe();
		this.#following = null;
	}

	/** Writes what changed since the last folding into chunks, if it is worth it. For idle moments. */
	fold(force = false): Promise<void> {
		return this.#inTurn(async () => {
			if (!this.#table.complete || (!force && this.#unfolded < WORTH_FOLDING)) return;
			const { clock, random } = this.#outer;
			const table = this.#table;
			const state = await foldTable(this.#db, this.book, table, this.#last, this.#base, {
				now: clock.now(),
				random
			});
			if (!state) return;
			table.markStored();
			this.#base = state.fold;
			this.#unfolded = 0;
		});
	}

	async #load(): Promise<void> {
		const state = await readDeskState(this.#db, this.book);
		const deltas = await readDeltas(this.#db, this.book, state?.foldedTo ?? 0);
		if (!state) {
			this.#table = await rebuildTable(this.#db, this.book, this.#outer.describe);
			this.#table.apply(await openDeltas(this.#db, deltas));
			this.#unfolded = this.#table.size ? WORTH_FOLDING : 0;
		} else {
			this.#table = new DeskTable();
			this.#table.apply(await openDeltas(this.#db, deltas));
			for await (const chunks of readChunks(this.#db, this.book, state)) {
				for (const chunk of chunks) this.#table.append(chunk);
				this.#tell();
			}
			this.#table.finish();
			this.#unfolded = deltas.length;
		}
		this.#base = state?.fold ?? null;
		this.#last = deltas.at(-1)?.no ?? state?.foldedTo ?? 0;
		this.#tell();
	}

	async #follow(state: DeskState | undefined, deltas: readonly StoredDelta[]): Promise<void> {
		// Another tab folded deltas that this one never saw (it slept), or the book was replaced.
		const isBehind = state ? state.foldedTo > this.#last : this.#base !== null;
		if (isBehind) return this.#load();
		const fresh = deltas.filter((delta) => delta.no! > this.#last);
		if (!fresh.length) return;
		this.#table.apply(await openDeltas(this.#db, fresh));
		this.#last = fresh.at(-1)!.no!;
		this.#unfolded += fresh.length;
		this.#tell();
	}

	/** One thing at a time: loading, following and folding all move the same table. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.#turn.then(work);
		this.#turn = turn.catch((error: unknown) => this.#fail(error));
		return turn;
	}

	#fail(error: unknown): void {
		this.#failure = error;
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
