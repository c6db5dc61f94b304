import type { Table } from 'dexie';
import type { Clock } from '../domain/kernel/clock.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import { sameValue } from '../sync/core/diff.ts';
import { HISTORY, type History } from '../sync/core/history.ts';
import type { Op } from '../sync/core/op.ts';
import { localHistoryIds, settle } from '../sync/core/view.ts';
import { wireToRow } from '../sync/core/wire-ops.ts';
import type { PhoneStore, Pulled, Pushed, SyncState } from '../sync/ports.ts';
import { readBeforeSync, readFiles, type BeforeSync } from './before-sync.ts';
import { CLOCK, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase, StoredOp } from './database.ts';
import { deltasFor, isOnDesk } from './desk-index/deltas.ts';
import type { DeskDelta } from './desk-index/desk-table.ts';
import type { DescribeCustomer } from './desk-index/describe.ts';
import { forgetIndex } from './desk-index/desk-store.ts';
import { offerAgain, startOver } from './start-over.ts';
import { openOp, sealBase } from './outbox.ts';
import { sealRow } from './rows.ts';
import { NEWLY_SHARED, putShared, readShared, type SharedBook } from './shared-book.ts';
import { changesOf, localOnly, type RowChanges } from './sync-change.ts';
import { undisturbed } from './undisturbed.ts';

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

	/** Nothing is sent while it is not known what the server lacks: a patch must not come before the row it stands on. */
	async unsent(book: Id, most: number): Promise<Op[]> {
		const { startingOver } = (await readShared(this.#db, book)) ?? NEWLY_SHARED;
		return startingOver ? [] : this.#waiting(book, most);
	}

	async applyPush(book: Id, { epoch, verdicts, rows }: Pushed): Promise<void> {
		const canonical = rows.map((row) => wireToRow(book, row));
		// Another tab may have heard the same answer before.
		const stored = await opsBetween(
			this.#db,
			book,
			verdicts.map(({ no }) => no)
		).toArray();
		const { answered, refused } = settle(
			await Promise.all(stored.map((op) => openOp(this.#db, op))),
			verdicts
		);
		const settled = [...answered, ...refused.map(({ op }) => op)];
		const ids = [...settled.map(({ id }) => id), ...refused.flatMap(({ op }) => localHistoryIds(op))];
		await this.#change(book, canonical, ids, (before) => {
			const { shared } = before;
			if (shared.epoch !== epoch) return null;
			const gone = new Set(settled.map(({ op_no }) => op_no));
			const codes = new Map(refused.map(({ op, code }) => [op.op_no, code]));
			const put = stored
				.filter(({ no }) => codes.has(no))
				.map((op, i) => ({ ...op, no: -(shared.refused + i + 1), code: codes.get(op.no)! }));
			const changes = changesOf(before, canonical, ({ op_no }) => !gone.has(op_no));
			// What a refused op replaced still stands; what an answered one replaced comes with the next pull.
			changes.gone.push(
				...localOnly(
					before,
					refused.flatMap(({ op }) => localHistoryIds(op))
				)
			);
			const spent = {
				ids: [...shared.spent.ids, ...answered.flatMap(localHistoryIds)],
				head: Math.max(shared.spent.head, ...rows.map(({ seq }) => seq))
			};
			const next = { ...shared, spent, refused: shared.refused + put.length, offset: this.#offset() };
			return { changes, shared: next, ops: { put, gone: [...gone] } };
		});
	}

	async applyPull(book: Id, { epoch, grant, role, rows, through, head }: Pulled): Promise<void> {
		const canonical = rows.map((row) => wireToRow(book, row));
		const spentIds = through < head ? [] : ((await readShared(this.#db, book))?.spent.ids ?? []);
		await this.#change(book, canonical, spentIds, (before) => {
			const { shared } = before;
			// Asked before this phone started over, by another tab.
			if (shared.epoch !== null && shared.epoch !== epoch) return null;
			const isHead = through >= head;
			const changes = changesOf(before, canonical, () => true);
			const next = { ...shared, epoch, grant, role, offset: this.#offset() };
			// Answers of one grant may come in any order; another grant counts from the beginning (O-2, B-4).
			next.cursor = shared.grant === grant ? Math.max(shared.cursor, through) : through;
			next.isArriving = shared.isArriving && !isHead;
			if (isHead && shared.startingOver) next.startingOver = { ...shared.startingOver, isWhole: true };
			if (isHead && head >= shared.spent.head) {
				const came = new Set(canonical.map(({ id }) => id));
				changes.gone.push(...localOnly(before, spentIds).filter((id) => !came.has(id)));
				const known = new Set(spentIds);
				next.spent = { ids: shared.spent.ids.filter((id) => !known.has(id)), head: 0 };
			}
			return { changes, shared: next };
		});
	}

	startOver(book: Id, epoch: string, last: number): Promise<void> {
		return startOver(this.#db, book, { epoch, last, waiting: () => this.#waiting(book, Infinity) });
	}

	offerAgain(book: Id): Promise<number> {
		return offerAgain(this.#db, book, () => this.#waiting(book, Infinity));
	}

	async synced(book: Id, at: number): Promise<void> {
		const db = this.#db;
		await db.transaction('rw', db.meta, async () => {
			const shared = await readShared(db, book);
			if (shared) await putShared(db, book, { ...shared, syncedAt: at });
		});
	}

	async #waiting(book: Id, most: number): Promise<Op[]> {
		const waiting = this.#db.outbox.where('[book+no]').between([book, 1], [book, Infinity]);
		const stored = await (most === Infinity ? waiting : waiting.limit(most)).toArray();
		return Promise.all(stored.map((op) => openOp(this.#db, op)));
	}

	/**
	 * Looks, decides and stores; again whenever something was written in between. `ids` are rows besides those that came;
	 * `decide` says null when the answer came too late.
	 */
	async #change(
		book: Id,
		canonical: readonly Row[],
		ids: readonly Id[],
		decide: (before: BeforeSync) => Change | null
	): Promise<void> {
		const all = [...new Set([...canonical.map(({ id }) => id), ...ids])];
		await undisturbed(async () => {
			const before = await readBeforeSync(this.#db, book, all);
			const change = before && decide(before);
			return !change || isNothing(before, change) || (await this.#commit(book, before, change)) || undefined;
		});
	}

	/** False when something was written since `before` was read. */
	async #commit(book: Id, before: BeforeSync, { changes, shared, ops }: Change): Promise<boolean> {
		const db = this.#db;
		const rows = await Promise.all(changes.rows.map((row) => sealRow(db, row)));
		const bases = await Promise.all(changes.bases.map((base) => sealBase(db, base)));
		const theirs = await Promise.all(changes.theirs.map((row) => sealBase(db, row)));
		const deltas =
			shared.isArriving || before.shared.isArriving ? [] : await this.#deltas(book, before, changes);
		const delta = deltas.length ? await db.codec.seal(deltas) : null;
		const key = (id: Id): [Id, Id] => [book, id];
		const clashes = before.shared.isArriving ? [] : changes.rows.filter(isClash);
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
				put(db.rows, rows),
				remove(db.rows, changes.gone.map(key)),
				put(db.bases, bases),
				remove(db.bases, changes.baseless.map(key)),
				...theirs.map((row) => db.offers.update([book, row.id], { theirs: row })),
				put(
					db.clashes,
					clashes.map(({ id, doc }) => ({ book, id, of: (doc as unknown as History).of }))
				),
				ops?.gone.length && removeOps(db, book, ops.gone),
				put(db.outbox, ops?.put ?? []),
				delta && db.deskDeltas.add({ book, body: delta }),
				db.meta.put({ key: CLOCK, value: { ...clock, opNo: clock.opNo + 1 } satisfies ClockState }),
				putShared(db, book, shared)
			]);
			// The first whole copy of a book: its index is built from the rows at once, not change by change.
			if (before.shared.isArriving && !shared.isArriving) await forgetIndex(db, book);
			return true;
		});
	}

	/** Of what the user sees otherwise than before: mostly an answer only says that what is here is there too. */
	async #deltas(book: Id, before: BeforeSync, { rows, gone }: RowChanges): Promise<DeskDelta[]> {
		const refused = gone.flatMap((id) => before.rows.get(id) ?? []);
		const shown = [
			...rows.filter((row) => !isSeenSo(before.rows.get(row.id), row)),
			...refused.map((row): Row => ({ ...row, life: 'deleted' }))
		].filter(isOnDesk);
		if (!shown.length) return [];
		const files = await readFiles(this.#db, book, new Set(shown.map(({ root }) => root)));
		return deltasFor(book, files, shown, this.#describe);
	}
}

function isSeenSo(held: Row | undefined, { life, doc }: Row): boolean {
	return held !== undefined && held.life === life && sameValue(held.doc, doc);
}

/** From the lowest to the highest of these numbers. */
function opsBetween(db: RapportDatabase, book: Id, numbers: readonly number[]) {
	const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
	return db.outbox.where('[book+no]').between([book, first], [book, last], true, true);
}

/** What an answer settles lies together, as a rule, and goes in one request. */
function removeOps(db: RapportDatabase, book: Id, numbers: readonly number[]) {
	const liesTogether = Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;
	if (liesTogether) return opsBetween(db, book, numbers).delete();
	return db.outbox.bulkDelete(numbers.map((no): [Id, number] => [book, no]));
}

/** Most answers bring nothing new, and a transaction that changes nothing still costs the phone a write to its disk. */
function isNothing({ shared }: BeforeSync, { changes, shared: next, ops }: Change): boolean {
	const some = [...Object.values(changes), ops?.put ?? [], ops?.gone ?? []].some(({ length }) => length > 0);
	return !some && sameValue(shared, next);
}

/** A table that is written to counts as changed, even if it was nothing: whoever waits for a change would be woken. */
const put = <T>(table: Table<T>, rows: readonly T[]) => rows.length && table.bulkPut(rows);
const remove = <K>(table: Table<unknown, K>, keys: K[]) => keys.length && table.bulkDelete(keys);

/** News for whoever works here: what two people wrote at once. */
function isClash({ kind, doc }: Row): boolean {
	return kind === HISTORY && 'clash' in doc;
}
