import { KINDS } from '../../domain/kinds.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import { rowProblems } from '../../domain/row-problems.ts';
import { sameValue } from '../../sync/core/diff.ts';
import { HISTORY } from '../../sync/core/history.ts';
import { mergeOp, stampAsReceived, type Author, type ServerRow } from '../../sync/core/merge.ts';
import { applyOp, type Op } from '../../sync/core/op.ts';
import { rowToWire, wireToOp } from '../../sync/core/wire-ops.ts';
import type { BookStore, BookTransaction } from '../../sync/ports.ts';
import type { PushReply, PushRequest, Verdict } from '../../sync/protocol/messages.ts';

export type Pusher = Author & { role: 'reader' | 'writer' | 'lead' };

/** Kinds without a schema that a phone makes none the less. */
const OTHER_KINDS = new Set([HISTORY, 'import-batch']);

/**
 * Takes in what a phone wrote, in one transaction, with a verdict for each op (P-2 … P-4). `pusher` comes from the session
 * and the grant, never from the request; `now` in ms.
 */
export async function applyPush(
	store: BookStore,
	request: PushRequest,
	pusher: Pusher,
	now: number
): Promise<PushReply> {
	const { book, ops } = request;
	const epoch = await store.epoch();
	if (request.epoch !== epoch)
		return { type: 'start-over', epoch, last: await store.lastOp(book, pusher.device) };
	const reply = await store.transact(book, async (tx): Promise<PushReply | { gapAfter: number }> => {
		const last = await tx.lastOp(pusher.device);
		if (ops[0]!.no > last + 1) return { gapAfter: last };
		const all = ops.map((op) => wireToOp(book, op));
		// Whoever sends op n has stored the answers to all before it, and asks for none of them again.
		const refused = (await tx.refused(pusher.device)).filter(({ no }) => no >= ops[0]!.no);
		const push = new Push(await tx.rows(namedBy(all)), pusher, { sent: request.now, now });
		const verdicts = all.map((op): Verdict => {
			if (op.op_no <= last)
				return refused.find(({ no }) => no === op.op_no) ?? { no: op.op_no, verdict: 'ok' };
			return { no: op.op_no, ...push.take(op) };
		});
		for (const one of verdicts) if (one.no > last && isRefusal(one)) refused.push(one);
		const through = verdicts.findLast(({ verdict }) => verdict !== 'retry')?.no ?? last;
		const rows = await push.finish(tx, Math.max(last, through), refused);
		return { type: 'pushed', epoch, now, last: Math.max(last, through), verdicts, rows: rows.map(rowToWire) };
	});
	// It has lost what it once acknowledged: its places mean something else from now on, for every phone.
	if ('gapAfter' in reply)
		return { type: 'start-over', epoch: await store.beginEpoch(), last: reply.gapAfter };
	return reply;
}

/** What leaves nothing in the book: were it forgotten with a lost answer, the phone would take its op for stored. */
function isRefusal({ verdict }: Verdict): boolean {
	return verdict === 'rejected' || verdict === 'out_of_reach';
}

/** The rows that ops change, and those they hang on. */
function namedBy(ops: readonly Op[]): Id[] {
	return [...new Set(ops.flatMap(({ id, create }) => (create ? [id, create.root] : [id])))].sort();
}

/** The ops of one push, merged one after the other into the rows they found. */
class Push {
	readonly #rows: Map<Id, ServerRow>;
	readonly #pusher: Pusher;
	readonly #times: { sent: number; now: number };
	readonly #changed = new Set<Id>();
	readonly #named = new Set<Id>();
	readonly #history = new Map<Id, ServerRow>();
	/** An op of a kind that this server does not know yet: it and all behind it wait for a newer one. */
	#waits = false;

	constructor(rows: Map<Id, ServerRow>, pusher: Pusher, times: { sent: number; now: number }) {
		this.#rows = rows;
		this.#pusher = pusher;
		this.#times = times;
		for (const id of rows.keys()) this.#named.add(id);
	}

	take(op: Op): Omit<Verdict, 'no'> {
		const before = this.#rows.get(op.id) ?? null;
		const kind = before?.kind ?? op.create?.kind;
		if (kind !== undefined && !KINDS[kind] && !OTHER_KINDS.has(kind)) this.#waits = true;
		if (this.#waits) return { verdict: 'retry' };
		if (this.#pusher.role === 'reader') return { verdict: 'rejected', code: 'read-only' };
		if (before?.kind === HISTORY && !op.create) return { verdict: 'rejected', code: 'history' };
		// A record that is offered again, while another of its name was made: they never merge (C-3).
		if (before?.kind === HISTORY) return this.#record({ ...applyOp(null, op), rev: 1 });
		if (before && op.create && (op.create.kind !== before.kind || op.create.root !== before.root))
			return { verdict: 'rejected', code: 'other-row' };
		if (op.create && op.create.root !== op.id && !this.#rows.has(op.create.root))
			return { verdict: 'out_of_reach' };
		const merged = mergeOp(before, op, this.#pusher, stampAsReceived(op.at, this.#times));
		if (!merged) return { verdict: 'out_of_reach' };
		if (merged.changed && rowProblems(merged.row).length) return { verdict: 'rejected', code: 'invalid' };
		this.#rows.set(op.id, merged.row);
		this.#named.add(op.id);
		if (merged.changed) this.#changed.add(op.id);
		for (const row of merged.history) this.#record(row);
		return { verdict: merged.lost.length ? 'merged_lost' : 'ok' };
	}

	/** Stores what came of it. Returns the rows of the ops as they now are. */
	async finish(tx: BookTransaction, last: number, refused: readonly Verdict[]): Promise<ServerRow[]> {
		const history = await this.#newHistory(tx);
		const changed = [...[...this.#changed].map((id) => this.#rows.get(id)!), ...history];
		const stored = await tx.finish({ device: this.#pusher.device, last, refused, changed });
		for (const row of stored) if (this.#named.has(row.id)) this.#rows.set(row.id, row);
		return [...this.#named].map((id) => this.#rows.get(id)!);
	}

	#record(row: Row): Omit<Verdict, 'no'> {
		this.#history.set(row.id, { ...row, marks: {} });
		return { verdict: 'ok' };
	}

	/**
	 * The same op makes the same history row again, when it is offered to a server that has had it. Where it meets another
	 * value the second time, or two phones wrote in one millisecond, the name is taken: the record gets a name of its own.
	 */
	async #newHistory(tx: BookTransaction): Promise<ServerRow[]> {
		const rows = [...this.#history.values()];
		const known = new Map([...(await rowsOf(tx, rows)), ...this.#rows]);
		const again = rows
			.filter((row) => known.has(row.id) && isAnother(known.get(row.id)!, row))
			.map((row) => ({ ...row, id: hashId(row.id, JSON.stringify([row.doc.value, row.doc.by])) }));
		const knownAgain = await rowsOf(tx, again);
		return [...rows.filter(({ id }) => !known.has(id)), ...again.filter(({ id }) => !knownAgain.has(id))];
	}
}

/** Of another value, or of somebody else's write: the value would be kept, but nobody be told of its clash. */
function isAnother({ doc: known }: Row, { doc }: Row): boolean {
	// What a phone recorded itself does not say who wrote.
	const isOfOther = known.by !== undefined && doc.by !== undefined && known.by !== doc.by;
	return isOfOther || !sameValue(known.value, doc.value);
}

async function rowsOf(tx: BookTransaction, rows: readonly Row[]): Promise<Map<Id, ServerRow>> {
	return rows.length ? tx.rows(rows.map(({ id }) => id).sort()) : new Map<Id, ServerRow>();
}
