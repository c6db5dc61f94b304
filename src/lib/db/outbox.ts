import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import type { Before } from './before-write.ts';
import type { RapportDatabase, StoredBase, StoredOp } from './database.ts';

/** What is readable of an op is what finding it takes; the rest is sealed. */
type OpBody = Omit<Op, 'op_no' | 'book' | 'id'>;

export async function sealOp(
	db: RapportDatabase,
	{ op_no, book, id, ...rest }: Op,
	state: StoredOp['state'] = 'waiting'
): Promise<StoredOp> {
	return { book, no: op_no, id, state, body: await db.codec.seal(rest satisfies OpBody) };
}

export async function openOp(db: RapportDatabase, { book, no, id, body }: StoredOp): Promise<Op> {
	return { ...((await db.codec.open(body)) as OpBody), op_no: no, book, id };
}

export async function sealBase(db: RapportDatabase, row: Row): Promise<StoredBase> {
	const { book, id, rev, seq, kind, root, life, doc } = row;
	return { book, id, rev, seq, body: await db.codec.seal({ kind, root, life, doc }) };
}

export async function openBase(db: RapportDatabase, { book, id, rev, seq, body }: StoredBase): Promise<Row> {
	const rest = (await db.codec.open(body)) as Pick<Row, 'kind' | 'root' | 'life' | 'doc'>;
	return { book, id, rev, seq, ...rest };
}

/** What a write leaves for the server, and what the server last said of the rows that did not wait before (W-2). */
export async function toSend(
	db: RapportDatabase,
	ops: readonly Op[],
	{ rows, based }: Before
): Promise<{ ops: StoredOp[]; bases: StoredBase[] }> {
	const first = new Set<Id>(ops.map(({ id }) => id).filter((id) => !based.has(id)));
	const seen = [...first].flatMap((id) => rows.get(id) ?? []).filter((row) => row.rev > 0);
	return {
		ops: await Promise.all(ops.map((op) => sealOp(db, op))),
		bases: await Promise.all(seen.map((row) => sealBase(db, row)))
	};
}
