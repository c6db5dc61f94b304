import type { Id } from '../domain/kernel/id.ts';
import { flatten } from '../domain/row/flatten.ts';
import type { Row } from '../domain/row/row.ts';
import { LIFE, type Op } from '../sync/core/op.ts';
import { nextStamp } from '../sync/core/stamp.ts';
import { CLOCK, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase, StoredRow } from './database.ts';
import { sealOp } from './outbox.ts';
import { openRows } from './rows.ts';
import { NEWLY_SHARED, putShared, readShared, type Attaching, type SharedBook } from './shared-book.ts';
import { undisturbed } from './undisturbed.ts';

/** Rows that become creates in one transaction (W-7). */
const AT_ONCE = 100;

/** From now on this book has an outbox: every row of it will be sent once, and every write is. */
export async function beginAttaching(db: RapportDatabase, book: Id): Promise<void> {
	await db.transaction('rw', db.meta, async () => {
		if (await readShared(db, book)) return;
		const clock = await readClock(db);
		await db.meta.put({ key: CLOCK, value: { ...clock, opNo: clock.opNo + 1 } satisfies ClockState });
		await putShared(db, book, { ...NEWLY_SHARED, attaching: { pass: 'roots', after: '' } });
	});
}

/**
 * Makes the rows of a book into creates, a part at a time, each a transaction of its own: cut off at any moment, it goes on
 * where it was. Rows stay as they are but for their `rev`, which is the server's from now on. `now` in ms.
 */
export async function attachRows(
	db: RapportDatabase,
	book: Id,
	now: () => number,
	onprogress: (rows: number) => void = () => {}
): Promise<void> {
	for (let done = 0; ;) {
		const rows = await undisturbed(() => attachPart(db, book, now));
		if (rows === null) return;
		onprogress((done += rows));
	}
}

/** How many rows it was; null when all are attached, undefined when something was written meanwhile. */
async function attachPart(
	db: RapportDatabase,
	book: Id,
	now: () => number
): Promise<number | null | undefined> {
	const shared = await readShared(db, book);
	if (!shared?.attaching) return null;
	const clock = await readClock(db);
	const part = await nextPart(db, book, shared.attaching);
	const isStored = await storePart(db, book, { clock, shared, ...part }, now());
	return isStored ? part.stored.length : undefined;
}

type Part = { stored: StoredRow[]; next: Attaching | null };

async function nextPart(db: RapportDatabase, book: Id, { pass, after }: Attaching): Promise<Part> {
	const rows = db.rows.where('[book+id]').between([book, after], [book, []], false, false);
	const ofPass = rows.filter(({ id, root }) => (id === root) === (pass === 'roots'));
	const stored = await ofPass.limit(AT_ONCE).toArray();
	if (stored.length === AT_ONCE) return { stored, next: { pass, after: stored.at(-1)!.id } };
	return { stored, next: pass === 'roots' ? { pass: 'children', after: '' } : null };
}

async function storePart(
	db: RapportDatabase,
	book: Id,
	{ clock, shared, stored, next }: Part & { clock: ClockState; shared: SharedBook },
	now: number
): Promise<boolean> {
	let { at } = clock;
	let { lastNo } = shared;
	const rows = await openRows(db, stored);
	const ops = rows.map((row): Op => {
		at = nextStamp(at, now + shared.offset);
		return { ...createOf(row, rows[0]!.id), op_no: ++lastNo, at };
	});
	const sealed = await Promise.all(ops.map((op) => sealOp(db, op)));
	return db.transaction('rw', db.rows, db.outbox, db.meta, async () => {
		const current = await readClock(db);
		if (current.opNo !== clock.opNo) return false;
		await Promise.all([
			db.rows.bulkPut(stored.map((row) => ({ ...row, rev: 0, seq: 0 }))),
			db.outbox.bulkAdd(sealed),
			db.meta.put({ key: CLOCK, value: { at, opNo: clock.opNo + 1 } satisfies ClockState }),
			putShared(db, book, { ...shared, lastNo, attaching: next })
		]);
		return true;
	});
}

function createOf({ book, id, kind, root, life, doc }: Row, tx: Id): Omit<Op, 'op_no' | 'at'> {
	const fields = { ...flatten(doc), ...(life === 'deleted' && { [LIFE]: 'deleted' }) };
	return { tx, book, id, base_rev: 0, create: { kind, root }, fields, was: {} };
}
