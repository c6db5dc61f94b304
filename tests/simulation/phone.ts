import type { Id } from '../../src/lib/domain/kernel/id.ts';
import type { Row } from '../../src/lib/domain/row/row.ts';
import { planWrite, type Change } from '../../src/lib/db/write-plan.ts';
import { deliver, ENOUGH_FOR_A_PUSH } from '../../src/lib/sync/client/deliver.ts';
import { syncBook, type Outcome } from '../../src/lib/sync/client/sync-book.ts';
import { learnOffset, type Offset } from '../../src/lib/sync/core/offset.ts';
import type { Op } from '../../src/lib/sync/core/op.ts';
import { FIRST_STAMP } from '../../src/lib/sync/core/stamp.ts';
import type { SyncState, Transport } from '../../src/lib/sync/ports.ts';
import { MemoryPhoneStore, type Planner } from '../../src/lib/sync/testing/memory-phone-store.ts';
import type { Turns } from './turns.ts';

export type Store = MemoryPhoneStore<Change>;
export type NewStore = (plan: Planner<Change>, pause: () => Promise<void>) => Store;

/** Where a phone may be made wrong on purpose. */
export type PhoneFlaws = {
	newStore?: NewStore;
	transport?: (transport: Transport) => Transport;
	/** Each tab has a clock of its own, which starts with the wall clock (W-4). */
	clockPerTab?: boolean;
};

export type Written = (op: Op, rev: number, pending: readonly Op[], epoch: string | null) => void;

/** A phone: a store that outlives it, a clock that is wrong by `skew` ms, and rounds of syncing that a crash ends. */
export class SimPhone {
	readonly id: Id;
	readonly #book: Id;
	readonly #turns: Turns;
	readonly #now: () => number;
	readonly #store: Store;
	readonly #transport: Transport;
	/** What is waited for belongs to the phone as it runs now. */
	#life = {};
	#offset: Offset | null = null;
	#epoch: string | null = null;
	#isWatched = false;
	rounds = 0;
	skew = 0;
	readonly outcomes = new Map<string, number>();
	readonly faults: string[] = [];
	readonly #revs = new Map<Id, number>();
	#cursor = { key: '', at: 0 };

	constructor(outer: {
		id: Id;
		book: Id;
		turns: Turns;
		now: () => number;
		transport: Transport;
		onWrite: Written;
		flaws: PhoneFlaws;
	}) {
		const { flaws } = outer;
		this.id = outer.id;
		this.#book = outer.book;
		this.#turns = outer.turns;
		this.#now = outer.now;
		const plan: Planner<Change> = (changes, rows, clock, { book, now, pendingOf }) => {
			let txs = 0;
			const planned = planWrite(changes, rows, flaws.clockPerTab ? { ...clock, at: FIRST_STAMP } : clock, {
				book,
				now,
				newTx: () => `${outer.id}${clock.opNo}${txs++}` as Id,
				check: () => [],
				isShared: true
			});
			if (planned.ok)
				for (const op of planned.value.ops)
					outer.onWrite(op, rows.get(op.id)?.rev ?? 0, pendingOf(op.id), this.#epoch);
			return planned;
		};
		const pause = () => (this.#isWatched ? Promise.resolve() : this.#turns.pause(this.#life));
		this.#store = flaws.newStore ? flaws.newStore(plan, pause) : new MemoryPhoneStore(plan, pause);
		this.#transport = flaws.transport?.(outer.transport) ?? outer.transport;
	}

	/** What the phone holds, seen from outside: nothing else goes on meanwhile. */
	async look<T>(read: (store: Store) => Promise<T>): Promise<T> {
		this.#isWatched = true;
		try {
			return await read(this.#store);
		} finally {
			this.#isWatched = false;
		}
	}

	write(changes: readonly Change[]): void {
		void this.#store.write(this.#book, changes, Math.floor(this.#clock() + this.#correction()));
	}

	sync(): void {
		this.rounds++;
		const life = this.#life;
		void syncBook(this.#book, {
			store: this.#store,
			transport: this.#transport,
			now: () => this.#clock(),
			offset: () => this.#correction(),
			learn: (sample) => (this.#offset = learnOffset(this.#offset, sample))
		}).then((outcome) => {
			if (life === this.#life) this.rounds--;
			this.#count(outcome);
		}, this.#failed);
	}

	/** What its service worker does: sends what it finds, in one look, and passes the answer over. */
	async deliver(): Promise<void> {
		const book = this.#book;
		const { epoch, ops } = await this.look((store) => store.unsent(book, ENOUGH_FOR_A_PUSH));
		if (epoch === null || !ops.length) return;
		void deliver({ book, epoch, ops }, this.#transport, this.#clock() + this.#correction());
	}

	/** All that the phone was doing is gone; what was stored stays. */
	crash(): void {
		this.#turns.drop(this.#life);
		this.#life = {};
		this.rounds = 0;
		this.#offset = null;
	}

	readonly #failed = (error: unknown) => {
		this.faults.push(`threw ${error instanceof Error ? error.stack : String(error)}`);
	};

	#clock(): number {
		return this.#now() + this.skew;
	}

	#correction(): number {
		return Math.round(this.#offset?.ms ?? 0);
	}

	#count({ type }: Outcome): void {
		this.outcomes.set(type, (this.outcomes.get(type) ?? 0) + 1);
	}

	/** Its cursor never goes back in one lineage and under one grant (O-2). */
	async watch(): Promise<void> {
		this.#see(await this.look((store) => store.state(this.#book)));
	}

	/** What the server said of a row is never taken back, in one lineage (O-3). */
	see(rows: readonly Row[]): void {
		for (const { id, rev } of rows) {
			const before = this.#revs.get(id) ?? 0;
			if (rev < before) this.faults.push(`O-3 row ${id} went back from rev ${before} to ${rev}`);
			this.#revs.set(id, Math.max(before, rev));
		}
	}

	#see({ epoch, grant, cursor }: SyncState): void {
		this.#epoch = epoch;
		// An answer that was asked for before may bring an earlier lineage or grant back once more; all is fetched again then.
		const key = `${epoch} ${grant}`;
		if (key === this.#cursor.key && cursor < this.#cursor.at)
			this.faults.push(`O-2 the cursor went back from ${this.#cursor.at} to ${cursor} (${key})`);
		this.#cursor = { key, at: cursor };
	}
}
