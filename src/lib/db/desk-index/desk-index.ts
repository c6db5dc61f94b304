import type { Clock, RandomBytes } from '../../domain/kernel/clock.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { RapportDatabase, StoredDelta } from '../database.ts';
import { storageFailure } from '../failure.ts';
import { watchTable } from '../watch.ts';
import type { DescribeCustomer } from './describe.ts';
import {
	foldTable,
	openDeltas,
	readChunks,
	readDesk,
	readTexts,
	rebuildTable,
	type DeskRead,
	type DeskState
} from './desk-store.ts';
import { DeskTable, type DeskDelta } from './desk-table.ts';
import { pause } from './pause.ts';
import type { StoredAs } from './chunk.ts';
import type { TextSource } from './texts.ts';

/** Fewer changes than this cost less at the next start than writing chunks now. */
const WORTH_FOLDING = 48;

/** Neighbours in the list that are changed at once: a slow phone's screen answers between one group and the next. */
const AT_ONCE = 400;
/** After so many changes in one go more of them are on their way, and are taken in together. */
const MANY = 100;
const MANY_REST_MS = 2000;
/** Stored deltas that are read at once; an import's hold hundreds of changes each. */
const READ_AT_ONCE = 2;

/** What is searched by is read behind the first screen, which would wait for the megabytes otherwise. */
const SCREEN_FIRST_MS = 300;

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
	#opened: Promise<void> | null = null;
	#stop: (() => void) | null = null;
	#turn: Promise<unknown> = Promise.resolve();
	/** Something was written that has not been looked at. */
	#heard = false;
	#looking = false;
	#failure: unknown = null;
	#resolveBegun!: () => void;
	#resolveStart!: (last: number | null) => void;
	/** The last delta of the stored index as this start found it; null where there is none to be read. */
	readonly start = new Promise<number | null>((resolve) => (this.#resolveStart = resolve));
	/** Resolves once the first customers are there, or all, or none can be read. */
	readonly begun = new Promise<void>((resolve) => (this.#resolveBegun = resolve));

	constructor(db: RapportDatabase, book: Id, outer: Outer) {
		this.#db = db;
		this.book = book;
		this.#outer = outer;
	}

	get table(): DeskTable {
		return this.#table;
	}

	/** The last delta that the table holds. */
	get last(): number {
		return this.#last;
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

	/** Reads the index, once, and follows it from then on. Resolves when all of it is there. */
	open(): Promise<void> {
		return (this.#opened ??= this.#open());
	}

	async #open(): Promise<void> {
		const hear = () => {
			this.#heard = true;
			void this.#look();
		};
		await this.#inTurn(() => this.#load());
		this.#stop = watchTable(this.#db, this.#db.deskDeltas, hear);
		// What was written while it was loading.
		hear();
	}

	close(): void {
		this.#stop?.();
		this.#stop = null;
	}

	/**
	 * Writes what changed since the last folding into chunks, if it is worth it. For idle moments; what cannot be stored now,
	 * because the phone is full, stays as it is until another.
	 */
	fold(force = false): Promise<void> {
		return this.#inTurn(async () => {
			if (!this.#table.searchable || (!force && this.#unfolded < WORTH_FOLDING)) return;
			const { clock, random } = this.#outer;
			const table = this.#table;
			const state = await foldTable(this.#db, this.book, table, this.#last, this.#base, {
				now: clock.now(),
				random
			}).catch(notStored);
			if (!state) return;
			table.markStored(state.chunks);
			this.#base = state.fold;
			this.#unfolded = 0;
		});
	}

	async #load(): Promise<void> {
		// Another tab may fold while this one reads; more often than this in a row, storage is broken.
		for (let attempt = 0; attempt < 3; attempt++) {
			const read = await readDesk(this.#db, this.book);
			const { state, deltas } = read;
			this.#resolveStart(state ? (deltas.at(-1)?.no ?? state.foldedTo) : null);
			if (!state) return this.#rebuild(read);
			if (await this.#read(state, deltas)) return;
		}
		await this.#rebuild(await readDesk(this.#db, this.book));
	}

	/** Reads the stored index; false when another tab has folded meanwhile. */
	async #read(state: DeskState, deltas: readonly StoredDelta[]): Promise<boolean> {
		const table = new DeskTable();
		const changes = await openDeltas(this.#db, deltas);
		table.apply(changes);
		const withTexts: (StoredAs & { source: TextSource })[] = [];
		for await (const chunks of readChunks(this.#db, this.book, state)) {
			if (!chunks) return false;
			for (const chunk of chunks) {
				withTexts.push({ no: chunk.no, by: chunk.storedBy!, source: chunk.source });
				table.append(chunk);
			}
			// The first chunk is the first screen. Further ones would only make it draw again.
			if (!this.#table.complete && this.#table.size === 0) this.#show(table);
		}
		table.finish();
		this.#base = state.fold;
		this.#last = deltas.at(-1)?.no ?? state.foldedTo;
		this.#unfolded = changes.length;
		this.#show(table);
		await pause(SCREEN_FIRST_MS);
		if (!(await readTexts(this.#db, this.book, withTexts))) return false;
		table.finishTexts();
		this.#tell();
		return true;
	}

	/** The rows are read after the deltas, and hold what those say. */
	async #rebuild({ state, deltas, foldedTo }: DeskRead): Promise<void> {
		const table = await rebuildTable(this.#db, this.book, this.#outer.describe);
		this.#base = state?.fold ?? null;
		this.#last = deltas.at(-1)?.no ?? foldedTo;
		this.#unfolded = table.size ? WORTH_FOLDING : 0;
		this.#show(table);
	}

	#show(table: DeskTable): void {
		this.#table = table;
		this.#tell();
	}

	/** Takes in what was written: one change at once, what an import brings every two seconds. */
	async #look(): Promise<void> {
		if (this.#looking) return;
		this.#looking = true;
		while (this.#heard && this.#stop) {
			this.#heard = false;
			// Whoever looks at the index is told of a failure by the turn itself.
			const taken = await this.#takeIn().catch(() => 0);
			if (taken >= MANY) await pause(MANY_REST_MS);
		}
		this.#looking = false;
	}

	/** Takes in what is there now, a few stored deltas at a time. Returns how many changes that were. */
	async #takeIn(): Promise<number> {
		let taken = 0;
		let until = 0;
		do {
			await this.#inTurn(async () => {
				const read = await readDesk(this.#db, this.book, this.#last, READ_AT_ONCE);
				until ||= read.last;
				taken += await this.#follow(read);
			});
		} while (this.#last < until);
		// Told once: the screen draws its rows anew each time, which takes it longer than a group of changes.
		if (taken) this.#tell();
		return taken;
	}

	/** Returns how many changes it took in. */
	async #follow({ state, foldedTo, deltas: stored, through }: DeskRead): Promise<number> {
		// Another tab folded deltas that this one never saw (it slept), or the index was forgotten, or the book replaced.
		const isBehind = foldedTo > this.#last || (!state && this.#base !== null);
		if (isBehind) await this.#load();
		const fresh = stored.filter((delta) => delta.no! > this.#last);
		const changes = await openDeltas(this.#db, fresh);
		for (const some of neighbours(changes)) {
			this.#table.apply(some);
			if (some.length === AT_ONCE) await pause();
		}
		this.#last = Math.max(this.#last, through);
		this.#unfolded += changes.length;
		return changes.length;
	}

	/** One thing at a time: loading, following and folding all move the same table. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.#turn.then(work);
		this.#turn = turn.catch((error: unknown) => this.#fail(error));
		return turn;
	}

	#fail(error: unknown): void {
		this.#failure = error;
		this.#resolveStart(null);
		this.#tell();
	}

	#tell(): void {
		if (this.#table.size || this.#table.complete || this.#failure) this.#resolveBegun();
		for (const listener of this.#listeners) listener();
	}
}

/** Throws on what is no failure of the storage. */
function notStored(error: unknown): null {
	storageFailure(error);
	return null;
}

/**
 * The latest change of each customer, in groups of neighbours in the list: what an import brings at once would hold a slow
 * phone's screen up, and a group changes one or two chunks only.
 */
function* neighbours(deltas: readonly DeskDelta[]): Generator<DeskDelta[]> {
	const latest = [...new Map(deltas.map((delta) => [delta.id, delta])).values()];
	if (latest.length > AT_ONCE)
		latest.sort((a, b) => ((a.entry?.sort ?? '') < (b.entry?.sort ?? '') ? -1 : 1));
	for (let at = 0; at < latest.length; at += AT_ONCE) yield latest.slice(at, at + AT_ONCE);
}
