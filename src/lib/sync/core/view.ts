import type { Id } from '../../domain/kernel/id.ts';
import { hashId } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Verdict } from '../protocol/messages.ts';
import { historyOf } from './history.ts';
import { applyOp, LIFE, type Op } from './op.ts';

/**
 * What a phone keeps of one row of a shared book. While ops of it wait for their answer, `row` is what the user sees and
 * `base` is what the server last said, null where it knows no such row; afterwards `row` is the server's (W-2).
 */
export type Held = { row: Row | null; base: Row | null };

export const NOTHING: Held = { row: null, base: null };

/** The server's row under pending ops. Its `rev` and `seq` stay the server's: local edits raise neither. */
export function viewOf(canonical: Row | null, pending: readonly Op[]): Row | null {
	let row = canonical;
	for (const op of pending) {
		// A patch whose create was refused stands on nothing: it is shown with its answer, not before.
		if (row === null && !op.create) continue;
		row = { ...applyOp(row, op), rev: canonical?.rev ?? 0, seq: canonical?.seq ?? 0 };
	}
	return row;
}

/** What the server last said of a row, whether or not ops of it are pending. */
export function canonicalOf({ row, base }: Held, pending: readonly Op[]): Row | null {
	return pending.length ? base : row;
}

/** How a row is kept once the server's row is `canonical` and these ops of it are pending. */
export function holding(canonical: Row | null, pending: readonly Op[]): Held {
	return pending.length
		? { row: viewOf(canonical, pending), base: canonical }
		: { row: canonical, base: null };
}

/** The newer of two rows that the server gave, in one lineage: replies overtake each other (O-3). */
export function newer(known: Row | null, came: Row | null): Row | null {
	if (!known || !came) return known ?? came;
	return came.rev > known.rev ? came : known;
}

/**
 * A row after an answer. `before` are the ops that were pending until now, `after` those that still are; `came` is the row
 * of the answer, null where there is none.
 */
export function rebase(held: Held, before: readonly Op[], after: readonly Op[], came: Row | null): Held {
	return holding(newer(canonicalOf(held, before), came), after);
}

export type Settled = {
	/** Merged, or lost to another value that is kept: nothing is left to do. */
	answered: Op[];
	/** Kept for the user to look at; neither sent again nor part of what is shown (P-3). */
	refused: { op: Op; code: string }[];
	/** Not answered: they stay, in their order. */
	waiting: Op[];
};

/** What became of the pending ops of a book. */
export function settle(pending: readonly Op[], verdicts: readonly Verdict[]): Settled {
	const byNo = new Map(verdicts.map((verdict) => [verdict.no, verdict]));
	const settled: Settled = { answered: [], refused: [], waiting: [] };
	for (const op of pending) {
		const said = byNo.get(op.op_no);
		if (!said || said.verdict === 'retry') settled.waiting.push(op);
		else if (said.verdict === 'rejected' || said.verdict === 'out_of_reach')
			settled.refused.push({ op, code: said.code ?? said.verdict });
		else settled.answered.push(op);
	}
	return settled;
}

/**
 * The history that an op makes on its phone at once (C-3). Its `rev` is 0, as of every row the server does not know yet,
 * so that the server's row of the same id takes its place.
 */
export function localHistory(row: Row, op: Op): Row[] {
	return historyOf(row, op).map((entry) => ({ ...entry, rev: 0 }));
}

/** The ids of what `localHistory` made. What of it still has `rev` 0 once all is here, the server never made. */
export function localHistoryIds({ id, was, at }: Op): Id[] {
	return Object.entries(was)
		.filter(([field, value]) => value !== null && field !== LIFE)
		.map(([field]) => hashId(id, field, at));
}
