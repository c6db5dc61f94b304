import type { Id } from '../../domain/kernel/id.ts';
import { MAX_OPS, MAX_PUSH_BYTES, type WireOp, type WireRow } from '../protocol/messages.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Op } from './op.ts';

/** Ops as they go over the wire, in their order. */
export function opsToWire(ops: readonly Op[]): WireOp[] {
	const txs = new Map<Id, number>();
	return ops.map(({ op_no, tx, id, base_rev, create, fields, was, at }) => {
		if (!txs.has(tx)) txs.set(tx, txs.size);
		return {
			no: op_no,
			tx: txs.get(tx)!,
			id,
			base: base_rev,
			...(create && { create }),
			fields,
			was,
			at
		};
	});
}

/** A pushed op as the rules know it. Its transaction keeps no name: nobody asks for it after the push. */
export function wireToOp(book: Id, { no, id, base, create, fields, was, at }: WireOp): Op {
	return { op_no: no, tx: id, book, id, base_rev: base, ...(create && { create }), fields, was, at };
}

export function rowToWire({ id, kind, root, rev, seq, life, doc }: Row): WireRow {
	return { id, kind, root, rev, seq, life, doc };
}

export function wireToRow(book: Id, row: WireRow): Row {
	return { book, ...row };
}

/**
 * As many of the first ops as one push may hold: a transaction is never cut, unless it alone is larger than a push, which
 * the writer does not make (P-1, W-7).
 */
export function firstBatch(ops: readonly Op[]): Op[] {
	const batch: Op[] = [];
	let bytes = 0;
	for (let at = 0; at < ops.length;) {
		const { tx } = ops[at]!;
		let end = at;
		let size = 0;
		while (end < ops.length && ops[end]!.tx === tx) size += JSON.stringify(ops[end++]).length;
		const isFull = batch.length + (end - at) > MAX_OPS || bytes + size > MAX_PUSH_BYTES;
		if (batch.length && isFull) break;
		batch.push(...ops.slice(at, end));
		bytes += size;
		at = end;
	}
	return batch.slice(0, MAX_OPS);
}
