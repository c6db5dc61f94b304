import type { Clock, RandomBytes } from '../domain/kernel/clock.ts';
import { newId, type Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Row } from '../domain/row/row.ts';
import { HISTORY } from '../sync/core/history.ts';
import type { Op } from '../sync/core/op.ts';
import type { Stamp } from '../sync/core/stamp.ts';
import { CLOCK, readBefore, readClock, type Before, type ClockState } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import type { DescribeCustomer } from './desk-index/describe.ts';
import { changesAllEntries, deltasFor, type DeskChange } from './desk-index/deltas.ts';
import { forgetIndex } from './desk-index/desk-store.ts';
import { storageFailure, type StorageFailure } from './failure.ts';
import { importRecords } from './import-records.ts';
import { toSend } from './outbox.ts';
import { sealRow } from './rows.ts';
import { putShared } from './shared-book.ts';
import { ATTEMPTS } from './undisturbed.ts';
import {
	planWrite,
	touching,
	undoChanges,
	type Change,
	type Did,
	type PlanFailure,
	type WritePlan
} from './write-plan.ts';

export type WriteFailure =
	PlanFailure | StorageFailure | { type: 'storage-busy' } | { type: 'book-read-only' };
export type Written = { at: Stamp; did: Did[]; ops: Op[]; rows: Row[] };
/** The changes that the rows which are there now call for, from among these and all that the desk shows of their customers. */
type Decide = (rows: ReadonlyMap<Id, Row>) => readonly Change[] | Promise<readonly Change[]>;
/** `touched` are the rows that `changes` will change, once it sees them. */
type Wanted = {
	book: Id;
	touched: readonly Change[];
	changes: Decide;
	importId?: Id | undefined;
};

/** So many new customers at once are taken for new: looking whether each is there takes a third as long as storing them. */
const MANY = 50;

/** Changes of the desk index that are stored as one, because a slow phone's page reads them as one. */
const DELTAS_AT_ONCE = 250;

/**
 * The only way into the rows of a book (W-1): rows, history, clock and desk-index delta in one transaction.
 * Reading, checking and sealing come before; inside, the clock is read again, and when any other tab or worker has
 * moved it, everything is prepared anew. A write that is reported as done is on the disk.
 */
export class Writer {
	readonly #db: RapportDatabase;
	readonly #clock: Clock;
	readonly #random: RandomBytes;
	readonly #describe: DescribeCustomer;
	/** Writes of one tab wait for each other, so that only other tabs can move the clock. */
	#queue: Promise<unknown> = Promise.resolve();

	constructor(db: RapportDatabase, outer: { clock: Clock; random: RandomBytes; describe: DescribeCustomer }) {
		this.#db = db;
		this.#clock = outer.clock;
		this.#random = outer.random;
		this.#describe = outer.describe;
	}

	/** All of the changes or none of them. With `importId` they can be undone together later. */
	write(book: Id, changes: readonly Change[], importId?: Id): Promise<Result<Written, WriteFailure>> {
		return this.#inTurn({ book, touched: changes, changes: () => changes, importId });
	}

	/**
	 * Writes what `changes` makes of the rows of `touched` as they stand at that moment, and asks it anew whenever another
	 * write came in between. What it reads of the book by itself counts as seen in the same look: the clock guards it too (W-1).
	 */
	decide(
		book: Id,
		touched: readonly Change[],
		changes: Decide,
		importId?: Id
	): Promise<Result<Written, WriteFailure>> {
		return this.#inTurn({ book, touched, changes, importId });
	}

	/** Takes back what a write did, in the fields that nobody has changed since (W-7). */
	undo(book: Id, did: readonly Did[]): Promise<Result<Written, WriteFailure>> {
		return this.decide(book, touching(did), (rows) => undoChanges(did, rows));
	}

	/** Loads the code of writing, for an idle moment: the first write of a start would wait for it. */
	async prepare(): Promise<void> {
		await Promise.all([loadCheck(), this.#describe([])]);
	}

	newId(): Id {
		return newId(this.#clock.now(), this.#random);
	}

	#inTurn(wanted: Wanted): Promise<Result<Written, WriteFailure>> {
		const turn = this.#queue.then(() => this.#attempt(wanted));
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	async #attempt({ book, touched, changes, importId }: Wanted): Promise<Result<Written, WriteFailure>> {
		let reopened = false;
		let trusting = touched.filter(isNewCustomer).length > MANY;
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				const unknown = trusting ? touched.filter((change) => !isNewCustomer(change)) : touched;
				const before = await readBefore(this.#db, book, unknown);
				// The server would refuse it, and it would wait here for attention (P-3).
				if (before.shared?.role === 'reader') return err({ type: 'book-read-only' });
				const { rows } = before;
				const planned = await this.#plan(book, await changes(rows), before, importId);
				if (!planned.ok) return planned;
				const written = planned.value.rows;
				const entries = changesAllEntries(book, rows, written)
					? 'all'
					: await deltasFor(book, rows, written, this.#describe);
				if (await this.#commit(book, planned.value, entries, before, trusting)) return ok(planned.value);
				trusting = false;
			} catch (error) {
				const failure = storageFailure(error);
				if (failure.type !== 'storage-closed' || reopened) return err(failure);
				// The browser may close a connection at any time: open it once more before telling anyone (D-4).
				reopened = true;
				this.#db.close({ disableAutoOpen: false });
			}
		}
		return err({ type: 'storage-busy' });
	}

	async #plan(
		book: Id,
		changes: readonly Change[],
		{ rows: current, clock, shared }: Before,
		importId: Id | undefined
	): Promise<Result<WritePlan, PlanFailure>> {
		const { rowProblems: check } = await loadCheck();
		const outer = {
			book,
			now: this.#clock.now() + (shared?.offset ?? 0),
			newTx: () => this.newId(),
			check,
			isShared: shared !== undefined
		};
		const planned = planWrite(changes, current, clock, outer);
		if (!planned.ok || !importId || !planned.value.did.length) return planned;
		// What an import did is a row like others, and shared like them.
		const records = importRecords(() => this.newId(), importId, planned.value, current);
		const { at, opNo } = planned.value;
		const recorded = planWrite(records, NOTHING, { at, opNo }, outer);
		if (!recorded.ok) return recorded;
		const { rows, ops } = planned.value;
		return ok({
			...recorded.value,
			rows: [...rows, ...recorded.value.rows],
			ops: [...ops, ...recorded.value.ops],
			did: planned.value.did
		});
	}

	/** False when storage is no longer, or never was, as the plan took it to be. */
	async #commit(
		book: Id,
		plan: WritePlan,
		entries: DeskChange,
		before: Before,
		trusting: boolean
	): Promise<boolean> {
		const db = this.#db;
		const { clock, shared } = before;
		if (!plan.rows.length) return true;
		const created = new Set(trusting ? plan.did.flatMap(({ id, created }) => (created ? id : [])) : []);
		const rows = await Promise.all(plan.rows.map((row) => sealRow(db, row)));
		const waiting = shared && (await toSend(db, plan.ops, before));
		const isListAnew = entries === 'all';
		const deltas = isListAnew ? [] : inParts(entries, DELTAS_AT_ONCE);
		const sealed = await Promise.all(deltas.map((part) => db.codec.seal(part)));
		// Other writes leave the stored list alone: it is read and folded beside them.
		const list = isListAnew ? [db.deskChunks, db.deskTexts] : [];
		const tables = [db.rows, db.deskDeltas, db.meta, db.outbox, db.bases, ...list];
		try {
			await db.transaction('rw', tables, async () => {
				// All asked for at once, for each answer takes a slow phone milliseconds; what should not have been is undone.
				const [now] = await Promise.all([
					readClock(db),
					db.rows.bulkPut(rows.filter((row) => !created.has(row.id) && !isHistory(row))),
					// What the server has under this name, of a colleague's write in the same millisecond, stays (C-3).
					db.rows.bulkAdd(rows.filter(isHistory)).catch('BulkError', unlessThere),
					db.rows.bulkAdd(rows.filter(({ id }) => created.has(id))).catch('BulkError', notAsSeen),
					isListAnew ? forgetIndex(db, book) : db.deskDeltas.bulkAdd(sealed.map((body) => ({ book, body }))),
					db.meta.put({
						key: CLOCK,
						value: { at: plan.at, opNo: plan.opNo } satisfies ClockState
					}),
					// Numbers that another window has taken meanwhile say so before the clock does.
					waiting && db.outbox.bulkAdd(waiting.ops).catch('BulkError', unlessTaken),
					waiting && db.bases.bulkAdd(waiting.bases).catch('BulkError', unlessTaken),
					shared && putShared(db, book, { ...shared, lastNo: waiting!.lastNo })
				]);
				if (now.opNo !== clock.opNo) notAsSeen();
			});
			return true;
		} catch (error) {
			if (error instanceof NotAsSeen) return false;
			throw error;
		}
	}
}

const NOTHING: ReadonlyMap<Id, Row> = new Map();

/** A full phone fails in the same way, and then nothing may be stored. */
function unlessThere({ failures }: Error & { failures?: Error[] }): void {
	const other = failures?.find(({ name }) => name !== 'ConstraintError');
	if (other) throw other;
}

function unlessTaken(error: Error & { failures?: Error[] }): never {
	unlessThere(error);
	notAsSeen();
}

function isHistory({ kind }: { kind: string }): boolean {
	return kind === HISTORY;
}

/** A customer that nothing else is needed for to be written, as imports bring them. */
function isNewCustomer(change: Change): boolean {
	return change.type === 'create' && change.id === change.root;
}

function inParts<T>(all: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}

/** Another tab or worker has written since this write was prepared, or a row that was taken for new is there already. */
class NotAsSeen extends Error {}

function notAsSeen(): never {
	throw new NotAsSeen();
}

/** The schemas are loaded when something is written: reading and showing do without them. */
const loadCheck = () => import('../domain/row-problems.ts');
