import type { Desk } from '../db/desk.ts';
import { readQueue, type QueuedOp } from '../db/queue.ts';
import { readRows } from '../db/rows.ts';
import type { Book } from '../domain/book/book.ts';
import type { Id } from '../domain/kernel/id.ts';
import { displayName, type NameParts } from '../domain/name/display.ts';
import { unflatten } from '../domain/row/flatten.ts';
import type { Row } from '../domain/row/row.ts';
import { readOpenClashes } from './clashes.ts';
import type { QueuedChange, SyncQueue } from './sync-queue.ts';

/** More than anybody reads; the rest is a number. */
const MOST = 200;

/** What waits on this phone, what was refused, and what two people wrote at once. */
export async function readSyncQueue(desk: Desk): Promise<SyncQueue> {
	const { db, book } = desk;
	// Together, so that a live query observes them all.
	const [{ toSend, attention }, clashes] = await Promise.all([
		readQueue(db, book, MOST),
		readOpenClashes(desk)
	]);
	const ids = [...toSend, ...attention].map(({ op }) => op.id);
	const rows = (await readRows(db, book, [...new Set([book, ...ids])])).filter((row) => row !== undefined);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return {
		toSend: toSend.map((queued) => changeOf(desk, queued, byId)),
		attention: attention.map((queued) => refusedOf(desk, queued, byId)),
		clashes
	};
}

function changeOf(
	desk: Desk,
	{ no, op, life, when, code }: QueuedOp,
	rows: ReadonlyMap<Id, Row>
): QueuedChange {
	const row = rows.get(op.id);
	return {
		no,
		kind: op.create?.kind ?? row?.kind ?? '',
		act: op.create ? 'create' : life === 'deleted' ? 'delete' : life === 'live' ? 'restore' : 'change',
		customer: whom(desk, op.create?.root ?? row?.root ?? op.id),
		fields: Object.keys(op.fields).filter((field) => field !== 'life'),
		at: when,
		...(code && { code })
	};
}

function refusedOf(desk: Desk, queued: QueuedOp, rows: ReadonlyMap<Id, Row>): QueuedChange {
	const { life: _, ...values } = queued.op.fields;
	const { nameOrder } = rows.get(desk.book)!.doc as unknown as Book;
	const name =
		queued.op.create?.kind === 'customer' ? displayName(unflatten(values) as NameParts, nameOrder) : '';
	return { ...changeOf(desk, queued, rows), refused: { values, name } };
}

function whom({ index }: Desk, root: Id): QueuedChange['customer'] {
	const entry = index.table.get(root);
	return entry ? { id: root, name: entry.name } : null;
}
