import type { Id } from '../../domain/kernel/id.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Op } from '../core/op.ts';
import { opsToShare } from '../core/shared-write.ts';
import type { Stamp } from '../core/stamp.ts';
import { canonicalOf, holding, localHistory, localHistoryIds, newer, rebase, settle } from '../core/view.ts';
import { wireToRow } from '../core/wire-ops.ts';
import type { PhoneStore, Pulled, Pushed, SyncState, ToSend } from '../ports.ts';
import { PhoneBook } from './phone-book.ts';

/** How local changes become ops: the writer's own plan, which reads nothing and writes nothing. */
export type Planner<Change> = (
	changes: readonly Change[],
	rows: ReadonlyMap<Id, Row>,
	clock: { at: Stamp; opNo: number },
	outer: { book: Id; now: number; pendingOf: (id: Id) => readonly Op[] }
) => Result<{ ops: Op[]; at: Stamp }, unknown>;

/**
 * A phone's storage in memory, for tests and the simulator. A transaction is one stretch without an `await`; `pause` is
 * awaited before and after each, and a phone that dies there never comes back from it. What is kept is replaced and never
 * changed, so that it is handed out as it is.
 */
export class MemoryPhoneStore<Change> implements PhoneStore {
	readonly #books = new Map<Id, PhoneBook>();
	readonly #plan: Planner<Change>;
	readonly #pause: () => Promise<void>;

	constructor(plan: Planner<Change>, pause: () => Promise<void> = () => Promise.resolve()) {
		this.#plan = plan;
		this.#pause = pause;
	}

	/** A local write: rows, ops, history and clock at once (W-1). Returns its ops; none where the plan was refused. */
	write(book: Id, changes: readonly Change[], now: number): Promise<Op[]> {
		return this.#transact(book, (kept) => {
			const rows = new Map(kept.rows().map((row) => [row.id, row]));
			const pendingOf = (id: Id) => kept.pendingOf(id);
			const planned = this.#plan(changes, rows, { at: kept.at, opNo: kept.last }, { book, now, pendingOf });
			if (!planned.ok) return [];
			const revOf = (id: Id) => rows.get(id)?.rev ?? 0;
			const ops = opsToShare(planned.value.ops, { last: kept.last, revOf, pendingOf });
			const before = new Map(ops.map(({ id }) => [id, canonicalOf(kept.held(id), kept.pendingOf(id))]));
			kept.at = planned.value.at;
			kept.last += ops.length;
			kept.outbox.push(...ops);
			for (const [id, canonical] of before) kept.hold(id, holding(canonical, kept.pendingOf(id)));
			for (const row of ops.flatMap((op) => localHistory(kept.held(op.id).row!, op)))
				if (!kept.held(row.id).row) kept.hold(row.id, { row, base: null });
			return ops;
		});
	}

	/** Rows as the user sees them (W-2). */
	rows(book: Id): Promise<Row[]> {
		return this.#transact(book, (kept) => kept.rows());
	}

	/** What the server refused, kept for the user to look at. */
	attention(book: Id): Promise<{ op: Op; code: string }[]> {
		return this.#transact(book, ({ attention }) => [...attention]);
	}

	state(book: Id): Promise<SyncState> {
		return this.#transact(book, ({ state }) => ({ ...state }));
	}

	/** Nothing is sent while it is not known what the server lacks: a patch must not come before the row it stands on. */
	unsent(book: Id, most: number): Promise<ToSend> {
		return this.#transact(book, ({ state: { epoch }, lost, outbox }) => ({
			epoch,
			ops: lost ? [] : outbox.slice(0, most)
		}));
	}

	applyPush(book: Id, { epoch, verdicts, rows }: Pushed): Promise<void> {
		return this.#transact(book, (kept) => {
			// Its numbers count in another lineage: asked before this phone started over.
			if (epoch !== kept.state.epoch) return;
			const { answered, refused, waiting } = settle(kept.outbox, verdicts);
			const came = new Map(rows.map((row) => [row.id, wireToRow(book, row)]));
			const touched = new Set([
				...came.keys(),
				...[...answered, ...refused.map(({ op }) => op)].map(({ id }) => id)
			]);
			const before = new Map([...touched].map((id) => [id, kept.pendingOf(id)]));
			kept.outbox = waiting;
			kept.attention.push(...refused);
			for (const id of touched)
				kept.hold(id, rebase(kept.held(id), before.get(id)!, kept.pendingOf(id), came.get(id) ?? null));
			// What a refused op replaced still stands; what an answered one replaced comes with the next pull.
			for (const id of refused.flatMap(({ op }) => localHistoryIds(op))) forgetLocal(kept, id);
			for (const id of answered.flatMap(localHistoryIds)) kept.spent.ids.add(id);
			kept.spent.head = Math.max(kept.spent.head, ...rows.map(({ seq }) => seq));
		});
	}

	applyPull(book: Id, { epoch, grant, role, rows, through, head }: Pulled): Promise<void> {
		return this.#transact(book, (kept) => {
			const { state, lost } = kept;
			if (state.epoch !== null && epoch !== state.epoch) return;
			for (const row of rows.map((row) => wireToRow(book, row))) {
				const pending = kept.pendingOf(row.id);
				if (lost?.ours.has(row.id)) lost.theirs.set(row.id, newer(lost.theirs.get(row.id) ?? null, row)!);
				else kept.hold(row.id, rebase(kept.held(row.id), pending, pending, row));
			}
			// Answers of one grant may come in any order; another grant counts from the beginning (O-2, B-4).
			const cursor = grant === state.grant ? Math.max(state.cursor, through) : through;
			kept.state = { ...state, epoch, grant, role, cursor };
			if (through < head) return;
			if (lost) lost.isWhole = true;
			if (head < kept.spent.head) return;
			for (const id of kept.spent.ids) forgetLocal(kept, id);
			kept.spent = { ids: new Set(), head: 0 };
		});
	}

	startOver(book: Id, epoch: string, last: number): Promise<void> {
		return this.#transact(book, (kept) => {
			// Said before, to another tab: what is numbered anew by now may be on its way.
			if (epoch !== kept.state.epoch) kept.startOver(epoch, last);
		});
	}

	offerAgain(book: Id): Promise<number> {
		return this.#transact(book, (kept) => kept.offerAgain());
	}

	synced(book: Id, at: number): Promise<void> {
		return this.#transact(book, (kept) => {
			kept.state = { ...kept.state, syncedAt: at };
		});
	}

	async #transact<T>(book: Id, work: (kept: PhoneBook) => T): Promise<T> {
		await this.#pause();
		const result = work(this.kept(book));
		await this.#pause();
		return result;
	}

	/** For a store that is to be wrong on purpose. */
	protected kept(id: Id): PhoneBook {
		const kept = this.#books.get(id) ?? new PhoneBook();
		this.#books.set(id, kept);
		return kept;
	}
}

/** History that only this phone has made. */
function forgetLocal(kept: PhoneBook, id: Id): void {
	if (kept.held(id).row?.rev === 0) kept.hold(id, { row: null, base: null });
}
