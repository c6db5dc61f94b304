import type { Clock } from '../domain/kernel/clock.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import { HISTORY } from '../sync/core/history.ts';
import type { Op } from '../sync/core/op.ts';
import { wireToRow } from '../sync/core/wire-ops.ts';
import type { PhoneStore, Pulled, Pushed, SyncState } from '../sync/ports.ts';
import { readBeforeSync, type BeforeSync } from './before-sync.ts';
import { CLOCK, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase, StoredOp } from './database.ts';
import { deltasFor } from './desk-index/deltas.ts';
import type { DescribeCustomer } from './desk-index/describe.ts';
import { forgetIndex } from './desk-index/desk-store.ts';
import { offerRows } from './offer-again.ts';
import { openOp, sealBase } from './outbox.ts';
import { sealRow } from './rows.ts';
import { NEWLY_SHARED, putShared, readShared, type SharedBook } from './shared-book.ts';
import { changesOf, type RowChanges } from './sync-change.ts';

/** Tabs, the service worker and forms may all write at once; more often than this in a row, something is wrong. */
const ATTEMPTS = 30;

/** What one answer of the server changes on this phone. */
type Change = {
	changes: RowChanges;
	shared: SharedBook;
	ops?: { put: StoredOp[]; gone: number[] };
};

/** The phone's side of syncing on IndexedDB: each answer of the server is one transaction, with the clock as its guard (W-1). */
export class SyncStore implements PhoneStore {
	readonly #db: RapportDatabase;
	readonly #clock: Clock;
	readonly #describe: DescribeCustomer;
	readonly #offset: () => number;

	/** `offset`: what is to be added to this phone's clock to get the server's, in ms, as far as is known (T-1). */
	constructor(
		db: RapportDatabase,
		outer: { clock: Clock; describe: DescribeCustomer; offset?: () => number }
	) {
		this.#db = db;
		this.#clock = outer.clock;
		this.#describe = outer.describe;
		this.#offset = outer.offset ?? (() => 0);
	}

	async state(book: Id): Promise<SyncState> {
		return (await readShared(this.#db, book)) ?? NEWLY_SHARED;
	}

	async unsent(book: Id, most: number): Promise<Op[]> {
		const waiting = this.#db.outbox.where('[book+no]').between([book, 1], [book, Infinity]);
		return Promise.all((await waiting.limit(most).toArray()).map((op) => openOp(this.#db, op)));
	}

	async applyPush(book: Id, { epoch, verdicts, rows }: Pushed): Promise<void> {
		const keys = verdicts.map(({ no }): [Id, number] => [book, no]);
		const canonical = rows.map((row) => wireToRow(book, row));
		await this.#change(book, canonical, async (before) => {
			if (before.shared.epoch !== epoch) return null;
			const waiting = await this.#db.outbox.bulkGet(keys);
			const put: StoredOp[] = [];
			const gone = new Set<number>();
			let { refused } = before.shared;
			for (const [i, { verdict, code, no }] of verdicts.entries()) {
				const op = waiting[i];
				// Another tab has heard the same answer before.
				if (!op || verdict === 'retry') continue;
				gone.add(no);
				if (verdict === 'rejected' || verdict === 'out_of_reach')
					put.push({ ...op, no: -++refused, code: code ?? verdict });
			}
			return {
				changes: changesOf(before, canonical, ({ op_no }) => !gone.has(op_no)),
				shared: { ...before.shared, refused, offset: this.#offset() },
				ops: { put, gone: [...gone] }
			};
		});
	}

	async applyPull(book: Id, { epoch, grant, role, rows, through, head }: Pulled): Promise<void> {
		const canonical = rows.map((row) => wireToRow(book, row));
		await this.#change(book, canonical, (before) => {
			const { shared } = before;
			// Asked before this phone started over, by another tab.
			if (shared.epoch !== null && shared.epoch !== epoch) return null;
			const cursor = shared.grant === grant ? Math.max(shared.cursor, through) : through;
			const isArriving = shared.isArriving && cursor < head;
			const offset = this.#offset();
			return {
				changes: changesOf(before, canonical, () => true),
				shared: { ...shared, epoch, grant, role, cursor, isArriving, offset }
			};
		});
	}

	async startOver(book: Id, epoch: string, last: number): Promise<void> {
		const db = this.#db;
		await db.transaction('rw', db.meta, db.outbox, async () => {
			const shared = await readShared(db, book);
			if (!shared || shared.epoch === epoch) return;
			const waiting = db.outbox.where('[book+no]').between([book, 1], [book, Infinity]);
			const ops = await waiting.toArray();
			await waiting.delete();
			await db.outbox.bulkAdd(ops.map((op, i) => ({ ...op, no: last + 1 + i })));
			const clock = await readClock(db);
			await db.meta.put({ key: CLOCK, value: { ...clock, opNo: clock.opNo + 1 } satisfies ClockState });
			// A phone that hears from the server for the first time has nothing of another lineage.
			const era = shared.epoch === null ? shared.era : shared.era + 1;
			await putShared(db, book, { ...shared, epoch, cursor: 0, lastNo: last + ops.length, era });
		});
	}

	offerAgain(book: Id): Promise<number> {
		return offerRows(this.#db, book, this.#clock.now());
	}

	async synced(book: Id, at: number): Promise<void> {
		const db = this.#db;
		await db.transaction('rw', db.meta, async () => {
			const shared = await readShared(db, book);
			if (shared) await putShared(db, book, { ...shared, syncedAt: at });
		});
	}

	/** Looks, decides and stores; again whenever something was written in between. `decide` says null when it came too late. */
	async #change(
		book: Id,
		canonical: readonly Row[],
		decide: (before: BeforeSync) => Change | null | Promise<Change | null>
	): Promise<void> {
		const ids = canonical.map(({ id }) => id);
		const roots = [...new Set(canonical.map(({ root }) => root))];
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			const before = await readBeforeSync(this.#db, book, ids, roots);
			const change = before && (await decide(before));
			if (!change || (await this.#commit(book, before, change))) return;
		}
		throw new Error('The storage of this phone never came to rest.');
	}

	/** False when something was written since `before` was read. */
	async #commit(book: Id, before: BeforeSync, { changes, shared, ops }: Change): Promise<boolean> {
		const db = this.#db;
		const rows = await Promise.all(changes.rows.map((row) => sealRow(db, row, shared.era)));
		const bases = await Promise.all(changes.bases.map((base) => sealBase(db, base)));
		const lost = await Promise.all(changes.lost.map((row) => sealBase(db, row)));
		const deltas =
			shared.isArriving || before.shared.isArriving ? [] : await this.#deltas(book, before, changes);
		const delta = deltas.length ? await db.codec.seal(deltas) : null;
		const key = (id: Id): [Id, Id] => [book, id];
		const clashes = before.shared.isArriving ? [] : rows.filter((_, i) => isClash(changes.rows[i]!));
		const tables = [
			db.clashes,
			db.rows,
			db.bases,
			db.offers,
			db.outbox,
			db.meta,
			db.deskDeltas,
			db.deskChunks,
			db.deskTexts
		];
		return db.transaction('rw', tables, async () => {
			const clock = await readClock(db);
			if (clock.opNo !== before.clock.opNo) return false;
			await Promise.all([
				db.rows.bulkPut(rows),
				db.rows.bulkDelete(changes.gone.map(key)),
				db.bases.bulkPut(bases),
				db.bases.bulkDelete(changes.baseless.map(key)),
				db.offers.bulkPut(lost),
				db.clashes.bulkPut(clashes.map(({ id }) => ({ book, id }))),
				db.outbox.bulkDelete((ops?.gone ?? []).map((no): [Id, number] => [book, no])),
				db.outbox.bulkPut(ops?.put ?? []),
				delta && db.deskDeltas.add({ book, body: delta }),
				db.meta.put({ key: CLOCK, value: { ...clock, opNo: clock.opNo + 1 } satisfies ClockState }),
				putShared(db, book, shared)
			]);
			// The first whole copy of a book: its index is built from the rows at once, not change by change.
			if (before.shared.isArriving && !shared.isArriving) await forgetIndex(db, book);
			return true;
		});
	}

	#deltas(book: Id, before: BeforeSync, { rows, gone }: RowChanges) {
		const refused = gone.flatMap((id) => before.rows.get(id) ?? []);
		return deltasFor(
			book,
			before.rows,
			[...rows, ...refused.map((row): Row => ({ ...row, life: 'deleted' }))],
			this.#describe
		);
	}
}

/** News for whoever works here: what two people wrote at once. */
function isClash({ kind, doc }: Row): boolean {
	return kind === HISTORY && 'clash' in doc;
}
