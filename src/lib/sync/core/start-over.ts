import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Row, Value } from '../../domain/row/row.ts';
import { sameValue } from './diff.ts';
import { HISTORY, type History } from './history.ts';
import { offerOf } from './offer.ts';
import { fieldOf, type Op } from './op.ts';
import { nextStamp, type Stamp } from './stamp.ts';
import { localHistoryIds } from './view.ts';

/** What a phone knows once it has fetched all of another lineage. */
export type Lineages = {
	/** Rows as the lost lineage gave them, and those of them that the new one gave. */
	ours: ReadonlyMap<Id, Row>;
	theirs: ReadonlyMap<Id, Row>;
	/** What else the new lineage gave; only history of it matters. */
	since: readonly Row[];
	outbox: readonly Op[];
	/** A row as the user sees it. */
	shown: (id: Id) => Row | null;
	epoch: string;
	at: Stamp;
};

/**
 * What is to be offered to a server that has another past (L-1), a root before what hangs on it, and what waits behind that;
 * all numbers are still to be given.
 */
export function whatWasLost(all: Lineages): { offers: Op[]; waiting: Op[]; at: Stamp } {
	const { ours, theirs } = all;
	let { at } = all;
	const isKept = keptBy([...theirs.values(), ...all.since]);
	const offers: Op[] = [];
	const rows = [...ours.values()].sort((a, b) => Number(a.root !== a.id) - Number(b.root !== b.id));
	for (const row of [...rows, ...lastTraces(all, isKept)]) {
		const { id, book } = row;
		const offer = offerOf(row, theirs.get(id) ?? null, (field, value) => isKept(id, field, value));
		if (!offer) continue;
		at = nextStamp(at, 0);
		offers.push({ op_no: 0, tx: id, book, id, at, ...offer });
	}
	return { offers, waiting: all.outbox.map((op) => rebased(op, all)), at };
}

/**
 * Values that a lost server had put aside, and that now stand nowhere but in a history row whose name the new lineage gives to
 * another value: it makes that row itself, of what an op finds there. They need rows of their own.
 */
function lastTraces({ ours, theirs, outbox, shown, epoch }: Lineages, isKept: Kept): Row[] {
	const named = [...ours.values()].filter(({ id, kind }) => kind === HISTORY && theirs.has(id));
	const waiting = outbox.flatMap(localHistoryIds).flatMap((id) => shown(id) ?? []);
	return [...named, ...waiting].flatMap((row) => {
		const { of, field, value } = row.doc as unknown as History;
		const stands = [ours.get(of), theirs.get(of)].some((one) => one && sameValue(fieldOf(one, field), value));
		const isSent = outbox.some(({ id, fields }) => id === of && sameValue(fields[field], value));
		if (stands || isSent || isKept(of, field, value)) return [];
		return { ...row, id: hashId(row.id, epoch) };
	});
}

/** Nobody can have seen a rev that the new lineage has not reached. */
function rebased(op: Op, { ours, theirs }: Lineages): Op {
	if (!ours.has(op.id)) return op;
	return { ...op, base_rev: Math.min(op.base_rev, theirs.get(op.id)?.rev ?? 0) };
}

type Kept = (id: Id, field: string, value: Value) => boolean;

function keptBy(rows: readonly Row[]): Kept {
	const values = new Map<string, Value[]>();
	for (const { kind, doc } of rows) {
		if (kind !== HISTORY) continue;
		const { of, field, value } = doc as unknown as History;
		const key = `${of} ${field}`;
		values.set(key, [...(values.get(key) ?? []), value]);
	}
	return (id, field, value) => (values.get(`${id} ${field}`) ?? []).some((one) => sameValue(one, value));
}
