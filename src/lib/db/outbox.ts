import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { opsToShare } from '../sync/core/shared-write.ts';
import { isAttached } from './shared-book.ts';
import type { Before } from './before-write.ts';
import type { RapportDatabase, StoredBase, StoredOp } from './database.ts';

/** What is readable of an op is what finding it takes; the rest is sealed. */
type OpBody = Omit<Op, 'op_no' | 'book' | 'id'>;

export async function sealOp(db: RapportDatabase, { op_no, book, id, ...rest }: Op): Promise<StoredOp> {
	return { book, no: op_no, id, body: await db.codec.seal(rest satisfies OpBody) };
}

export async function openOp(
	{ codec }: Pick<RapportDatabase, 'codec'>,
	{ book, no, id, body }: StoredOp
): Promise<Op> {
	return { ...((await codec.open(body)) as OpBody), op_no: no, book, id };
}

export async function sealBase(db: RapportDatabase, row: Row): Promise<StoredBase> {
	const { book, id, rev, seq, kind, root, life, doc } = row;
	return { book, id, rev, seq, body: await db.codec.seal({ kind, root, life, doc }) };
}

export async function openBase(db: RapportDatabase, { book, id, rev, seq, body }: StoredBase): Promise<Row> {
	const rest = (await db.codec.open(body)) as Pick<Row, 'kind' | 'root' | 'life' | 'doc'>;
	return { book, id, rev, seq, ...rest };
}

/** Waiting ops of some rows, in the order they will be sent; what needs attention is not among them. */
export async function openPending(db: RapportDatabase, stored: readonly StoredOp[]): Promise<Map<Id, Op[]>> {
	const waiting = stored.filter(({ no }) => no > 0).sort((a, b) => a.no - b.no);
	return Map.groupBy(await Promise.all(waiting.map((op) => openOp(db, op))), ({ id }) => id);
}

/** What a write leaves for the server, and what the server last said of rows of which nothing waited before (W-2). */
export async function toSend(
	db: RapportDatabase,
	planned: readonly Op[],
	{ rows, pending, shared }: Before
): Promise<{ ops: StoredOp[]; bases: StoredBase[]; lastNo: number }> {
	const root = ({ id, create }: Op) => create?.root ?? rows.get(id)?.root ?? id;
	const due = planned.filter((op) => isAttached(shared!, { id: op.id, root: root(op) }));
	const ops = opsToShare(due, {
		last: shared!.lastNo,
		revOf: (id) => rows.get(id)?.rev ?? 0,
		pendingOf: (id) => pending.get(id) ?? []
	});
	const first = [...new Set(ops.map(({ id }) => id))].filter((id) => !pending.has(id));
	const seen = first.flatMap((id) => rows.get(id) ?? []).filter((row) => row.rev > 0);
	return {
		ops: await Promise.all(ops.map((op) => sealOp(db, op))),
		bases: await Promise.all(seen.map((row) => sealBase(db, row))),
		lastNo: ops.at(-1)?.op_no ?? shared!.lastNo
	};
}
