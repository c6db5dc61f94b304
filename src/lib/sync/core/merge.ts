import type { Id } from '../../domain/kernel/id.ts';
import type { Row, Value } from '../../domain/row/row.ts';
import { sameValue } from './diff.ts';
import { historyRow, keepsHistory, type Side } from './history.ts';
import { applyOp, fieldOf, LIFE, type Fields, type Op } from './op.ts';
import { moveStamp, nextStamp, stampMillis, type Stamp } from './stamp.ts';

/** Who wrote a field last, when, and which change of the row that was (C-1). */
export type Mark = { at: Stamp; device: Id; by: Id; rev: number };

/** A row as the server keeps it. */
export type ServerRow = Row & { marks: { [field: string]: Mark } };

export type Author = { device: Id; person: Id };

export type Merged = {
	row: ServerRow;
	/** What the op replaced, and what of it lost. */
	history: Row[];
	/** Fields of the op that did not get into the row. */
	lost: string[];
	/** The row has a new `rev`; otherwise it is the row there was. */
	changed: boolean;
};

/**
 * What an op makes of a row (C-1 … C-4). Null where it makes nothing, because only a create creates (P-5). A field that
 * another device wrote after what the author had seen is a clash: the later stamp stays, the other goes to history.
 * `received` is the stamp the op counts with, where its phone's clock was wrong (T-1); history names the op by its own.
 */
export function mergeOp(
	before: ServerRow | null,
	op: Op,
	author: Author,
	received: Stamp = op.at
): Merged | null {
	if (!before) return op.create ? created(op, author, received) : null;
	const wins: { [field: string]: Stamp } = {};
	const lost: string[] = [];
	const history: Row[] = [];
	const rev = before.rev + 1;
	const isGone = isGoneFor(before, op, author);
	for (const [field, value] of fieldsOf(op, before, author)) {
		const held = fieldOf(before, field);
		const mark = before.marks[field];
		const isRefused = isGone && field !== LIFE;
		const isClash = !!mark && mark.device !== author.device && mark.rev > op.base_rev;
		if (sameValue(held, value)) {
			// Two people wrote the same: the later one stands, with a rev that nobody has seen yet. A third, who knows the
			// value from the first alone, would otherwise win or lose by the order of arrival.
			if (mark && !isRefused && isLater(received, author.device, mark)) wins[field] = received;
			continue;
		}
		const mine: Side = { value, by: author.person, at: op.at };
		if (isRefused) {
			lost.push(field);
			history.push(historyRow(before, { field, value, at: op.at, by: author.person, refused: 'deleted' }));
			continue;
		}
		const isMine = !isClash || isLater(received, author.device, mark);
		// Who had seen the value is later than it, whatever their clock says; in a clash the clocks decide.
		if (isMine) wins[field] = mark && !isClash && received <= mark.at ? nextStamp(mark.at, 0) : received;
		else lost.push(field);
		if (!keepsHistory(before) || field === LIFE) continue;
		if (isClash) {
			const theirs: Side = { value: held, by: mark.by, at: mark.at };
			const [kept, gone] = isMine ? [mine, theirs] : [theirs, mine];
			const clash = { base: op.was[field] ?? null, kept, lost: gone };
			history.push(historyRow(before, { field, value: gone.value, at: op.at, by: author.person, clash }));
		} else if (held !== null)
			history.push(historyRow(before, { field, value: held, at: op.at, by: author.person }));
	}
	const won = Object.keys(wins);
	if (!won.length) return { row: before, history, lost, changed: false };
	const fields: Fields = {};
	for (const field of won) fields[field] = op.fields[field] ?? (field === LIFE ? 'live' : null);
	const { doc, life } = applyOp(before, { ...op, fields });
	const marks = { ...before.marks };
	for (const field of won) marks[field] = { at: wins[field]!, device: author.device, by: author.person, rev };
	return { row: { ...before, rev, doc, life, marks }, history, lost, changed: true };
}

function created(op: Op, { device, person }: Author, at: Stamp): Merged {
	const row = { ...applyOp(null, op), rev: 1, seq: 0 };
	const marks: ServerRow['marks'] = {};
	for (const field of Object.keys(op.fields)) marks[field] = { at, device, by: person, rev: 1 };
	return { row: { ...row, marks }, history: [], lost: [], changed: true };
}

/** A create of a row that its author knows as deleted brings it back; of one deleted unseen it does not (P-5). */
function fieldsOf(op: Op, before: ServerRow, author: Author): [string, Value][] {
	const fields = Object.entries(op.fields);
	const revives =
		op.create && before.life === 'deleted' && hasSeenLife(before, op, author) && !(LIFE in op.fields);
	return revives ? [[LIFE, 'live'], ...fields] : fields;
}

/** Nothing resurrects by itself: what is written into a deleted row waits in its history (C-4). */
function isGoneFor(before: ServerRow, op: Op, author: Author): boolean {
	if (before.life !== 'deleted') return false;
	const wantsBack = op.fields[LIFE] === 'live' || (op.create !== undefined && !(LIFE in op.fields));
	return !(wantsBack && hasSeenLife(before, op, author));
}

/** Who deleted it themselves has seen that, whether or not the server had told them when they wrote on. */
function hasSeenLife({ marks }: ServerRow, op: Op, { device }: Author): boolean {
	const mark = marks[LIFE];
	return !mark || mark.device === device || mark.rev <= op.base_rev;
}

/** Devices differ in a clash, so no two stamps are ever equal to each other. */
function isLater(at: Stamp, device: Id, mark: Mark): boolean {
	return at === mark.at ? device > mark.device : at > mark.at;
}

/** Milliseconds that a phone's clock may be off before its stamps are put right. */
export const TOLERANCE = 120_000;

/**
 * The stamp that an op counts with (T-1): what is left of the difference between the phone's clock and ours is taken off
 * beyond two minutes, and nothing counts as later than its arrival. Times in ms; `sent` is what the phone's clock said.
 */
export function stampAsReceived(at: Stamp, { sent, now }: { sent: number; now: number }): Stamp {
	const shift = Math.abs(now - sent) > TOLERANCE ? now - sent : 0;
	const millis = Math.min(stampMillis(at) + shift, now);
	return millis === stampMillis(at) ? at : moveStamp(at, Math.max(0, millis));
}
