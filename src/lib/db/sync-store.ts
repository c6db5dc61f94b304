import type { Table } from 'dexie';
import type { Clock } from '../domain/kernel/clock.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import { sameValue } from '../sync/core/diff.ts';
import { HISTORY, type History } from '../sync/core/history.ts';
import type { Op } from '../sync/core/op.ts';
import { localHistoryIds, settle } from '../sync/core/view.ts';
import { wireToRow } from '../sync/core/wire-ops.ts';
import type { PhoneStore, Pulled, Pushed, SyncState, ToSend } from '../sync/ports.ts';
import { readBeforeSync, readFiles, type BeforeSync } from './before-sync.ts';
import { CLOCK, clockOf, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase, StoredOp } from './database.ts';
import { changesAllEntries, deltasFor, isOnDesk, type DeskChange } from './desk-index/deltas.ts';
import type { DescribeCustomer } from './desk-index/describe.ts';
import { forgetIndex } from './desk-index/desk-store.ts';
import { lookAt } from './look.ts';
import { offerAgain, startOver } from './start-over.ts';
import { openOp, sealBase, sealOp } from './outbox.ts';
import { sealRow } from './rows.ts';
import { NEWLY_SHARED, putShared, readShared, sharedKey, type SharedBook } from './shared-book.ts';
import { changesOf, localOnly, type RowChanges } from './sync-change.ts';
import { undisturbed } from './undisturbed.ts';
import { holds, isEmpty, opsBetween, opsOf, waitingAfter, type Remembered } from './waiting.ts';

/** What one answer of the server changes on this phone: `refused` ops are numbered anew, below zero, and `gone` are no more. */
type Change = {
	changes: RowChanges;
	shared: SharedBook;
	ops?: { refused: { op: Op; code: string }[]; gone: number[] };
};

/** An answer of the server, as the store looks at it. */
type Answer = {
	canonical: readonly Row[];
	/** The numbers of the ops that it answers. */
	answered: readonly number[];
	/** Further rows that have to be seen, as far as that is known from those that were. */
	others: (before: BeforeSync) => Id[];
	/** Null when it came too late. */
	decide: (before: BeforeSync) => Change | null;
};

/** The phone's side of syncing on IndexedDB: each answer of the server is one transaction, with the clock as its guard (W-1). */
export class SyncStore implements PhoneStore {
	readonly #db: RapportDatabase;
	readonly #clock: Clock;
	readonly #describe: DescribeCustomer;
	readonly #offset: () => number;
	#remembered: Remembered | null = null;
	/** Rows of a first copy are taken for new, until one was there already: a page that came twice, or under another grant. */
	#takesForNew = true;

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
	async unsent(book: Id, most: number): Promise<ToSend> {
		const db = this.#db;
		// One and the same throughout: an answer may be stored meanwhile.
		const remembered = this.#remembered;
		const { epoch, startingOver, read } = await lookAt(db, [db.meta, db.outbox], async () => {
			const [stored, sharing] = await db.meta.bulkGet([CLOCK, sharedKey(book)]);
			const shared = (sharing?.value as SharedBook | undefined) ?? NEWLY_SHARED;
			const isKnown = holds(remembered, book, clockOf(stored)) && remembered.waiting;
			return { ...shared, read: isKnown ? null : await opsOf(db, book).limit(most).toArray() };
		});
		if (startingOver) return { epoch, ops: [] };
		const ops = read ? await this.#open(read) : remembered!.waiting!.ops.slice(0, most);
		return { epoch, ops };
	}

	async applyPush(book: Id, { epoch, verdicts, rows }: Pushed): Promise<void> {
		const canonical = rows.map((row) => wireToRow(book, row));
		const settledOf = ({ pending }: BeforeSync) =>
			settle(
				[...pending.values()].flat().sort((one, other) => one.op_no - other.op_no),
				verdicts
			);
		await this.#take(book, {
			canonical,
			answered: verdicts.map(({ no }) => no),
			others(before) {
				const { answered, refused } = settledOf(before);
				const ops = refused.map(({ op }) => op);
				return [...[...answered, ...ops].map(({ id }) => id), ...ops.flatMap(localHistoryIds)];
			},
			decide: (before) => {
				const { shared } = before;
				if (shared.epoch !== epoch) return null;
				const { answered, refused } = settledOf(before);
				const gone = new Set([...answered, ...refused.map(({ op }) => op)].map(({ op_no }) => op_no));
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
				const next = { ...shared, spent, refused: shared.refused + refused.length, offset: this.#offset() };
				return { changes, shared: next, ops: { refused, gone: [...gone] } };
			}
		});
	}

	async applyPull(book: Id, { epoch, grant, role, rows, through, head }: Pulled): Promise<void> {
		const canonical = rows.map((row) => wireToRow(book, row));
		const isHead = through >= head;
		await this.#take(book, {
			canonical,
			answered: [],
			others: ({ shared }) => (isHead ? shared.spent.ids : []),
			decide: (before) => {
				const { shared } = before;
				// Asked before this phone started over, by another tab.
				if (shared.epoch !== null && shared.epoch !== epoch) return null;
				const changes = changesOf(before, canonical, () => true);
				const next = { ...shared, epoch, grant, role, offset: this.#offset() };
				// Answers of one grant may come in any order; another grant counts from the beginning (O-2, B-4).
				next.cursor = shared.grant === grant ? Math.max(shared.cursor, through) : through;
				next.isArriving = shared.isArriving && !isHead;
				if (isHead && shared.startingOver) next.startingOver = { ...shared.startingOver, isWhole: true };
				if (isHead && head >= shared.spent.head) {
					const came = new Set(rows.map(({ id }) => id));
					changes.gone.push(...localOnly(before, shared.spent.ids).filter((id) => !came.has(id)));
					next.spent = { ids: [], head: 0 };
				}
				return { changes, shared: next };
			}
		});
	}

	startOver(book: Id, epoch: string, last: number): Promise<void> {
		return startOver(this.#db, book, { epoch, last, waiting: () => this.#waiting(book) });
	}

	offerAgain(book: Id): Promise<number> {
		return offerAgain(this.#db, book, () => this.#waiting(book));
	}

	async synced(book: Id, at: number): Promise<void> {
		const db = this.#db;
		await db.transaction('rw', db.meta, async () => {
			const shared = await readShared(db, book);
			if (shared) await putShared(db, book, { ...shared, syncedAt: at });
		});
	}

	async #waiting(book: Id): Promise<Op[]> {
		return this.#open(await opsOf(this.#db, book).toArray());
	}

	#open(stored: readonly StoredOp[]): Promise<Op[]> {
		return Promise.all(stored.map((op) => openOp(this.#db, op)));
	}

	/** Looks, decides and stores; again whenever something was written in between. */
	async #take(book: Id, { canonical, answered, others, decide }: Answer): Promise<void> {
		let ids = [...new Set(canonical.map(({ id }) => id))];
		let asNew = this.#takesForNew && this.#remembered?.book === book && this.#remembered.isArriving;
		await undisturbed(async () => {
			const looked = { ids: asNew ? [] : ids, answered };
			const before = await readBeforeSync(this.#db, book, looked, this.#remembered);
			if (!before) return true;
			const { clock, waiting, shared } = before;
			this.#remembered = { book, clock, waiting, isArriving: shared.isArriving };
			const seen = new Set([...ids, ...others(before)]);
			const mayBeNew = shared.isArriving && seen.size === ids.length && waiting && isEmpty(waiting);
			if (seen.size > ids.length || (asNew && !mayBeNew)) {
				ids = [...seen];
				asNew = false;
				return undefined;
			}
			const change = decide(before);
			if (!change || isNothing(before, change)) return true;
			try {
				return (await this.#commit(book, before, change, asNew)) || undefined;
			} catch (error) {
				if (!(error instanceof NotNew)) throw error;
				this.#takesForNew = asNew = false;
				return undefined;
			}
		});
	}

	/** False when something was written since `before` was read. */
	async #commit(
		book: Id,
		before: BeforeSync,
		{ changes, shared, ops }: Change,
		asNew: boolean
	): Promise<boolean> {
		const db = this.#db;
		const rows = await Promise.all(changes.rows.map((row) => sealRow(db, row)));
		const bases = await Promise.all(changes.bases.map((base) => sealBase(db, base)));
		const theirs = await Promise.all(changes.theirs.map((row) => sealBase(db, row)));
		const refused = await Promise.all(
			(ops?.refused ?? []).map(async ({ op, code }, nth) => {
				const no = -(before.shared.refused + nth + 1);
				return { ...(await sealOp(db, { ...op, op_no: no })), code };
			})
		);
		// The first whole copy of a book: its index is built from the rows at once, not change by change.
		const isWhole = before.shared.isArriving && !shared.isArriving;
		const entries = isWhole ? 'all' : shared.isArriving ? [] : await this.#entries(book, before, changes);
		const delta = entries !== 'all' && entries.length ? await db.codec.seal(entries) : null;
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
		const moved: ClockState = { ...before.clock, opNo: before.clock.opNo + 1 };
		const isStored = await db.transaction('rw', tables, async () => {
			const clock = await readClock(db);
			if (clock.opNo !== before.clock.opNo) return false;
			await Promise.all([
				asNew ? db.rows.bulkAdd(rows).catch('BulkError', notNew) : put(db.rows, rows),
				remove(db.rows, changes.gone.map(key)),
				put(db.bases, bases),
				remove(db.bases, changes.baseless.map(key)),
				...theirs.map((row) => db.offers.update([book, row.id], { theirs: row })),
				put(
					db.clashes,
					clashes.map(({ id, doc }) => ({ book, id, of: (doc as unknown as History).of }))
				),
				ops?.gone.length && removeOps(db, book, ops.gone),
				put(db.outbox, refused),
				delta && db.deskDeltas.add({ book, body: delta }),
				db.meta.put({ key: CLOCK, value: moved }),
				putShared(db, book, shared)
			]);
			if (entries === 'all') await forgetIndex(db, book);
			return true;
		});
		// What waits after that: the next answer need not read it again.
		const { waiting } = before;
		if (isStored)
			this.#remembered = {
				book,
				clock: moved,
				isArriving: shared.isArriving,
				waiting: waiting && waitingAfter(waiting, { ...changes, answered: ops?.gone ?? [] })
			};
		return isStored;
	}

	/** Of what the user sees otherwise than before: mostly an answer only says that what is here is there too. */
	async #entries(book: Id, before: BeforeSync, { rows, gone }: RowChanges): Promise<DeskChange> {
		if (changesAllEntries(book, before.rows, rows)) return 'all';
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

/** A row that was taken for new is there already: all of it is undone. */
class NotNew extends Error {}

function notNew(): never {
	throw new NotNew();
}

/** What an answer settles lies together, as a rule, and goes in one request. */
function removeOps(db: RapportDatabase, book: Id, numbers: readonly number[]) {
	const liesTogether = Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;
	if (liesTogether) return opsBetween(db, book, numbers).delete();
	return db.outbox.bulkDelete(numbers.map((no): [Id, number] => [book, no]));
}

/** Most answers bring nothing new, and a transaction that changes nothing still costs the phone a write to its disk. */
function isNothing({ shared }: BeforeSync, { changes, shared: next, ops }: Change): boolean {
	const some = [...Object.values(changes), ops?.gone ?? []].some(({ length }) => length > 0);
	return !some && sameValue(shared, next);
}

/** A table that is written to counts as changed, even if it was nothing: whoever waits for a change would be woken. */
const put = <T>(table: Table<T>, rows: readonly T[]) => rows.length && table.bulkPut(rows);
const remove = <K>(table: Table<unknown, K>, keys: K[]) => keys.length && table.bulkDelete(keys);

/** News for whoever works here: what two people wrote at once. */
function isClash({ kind, doc }: Row): boolean {
	return kind === HISTORY && 'clash' in doc;
}
