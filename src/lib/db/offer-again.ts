import type { Id } from '../domain/kernel/id.ts';
import type { Row, Value } from '../domain/row/row.ts';
import { sameValue } from '../sync/core/diff.ts';
import { HISTORY, type History } from '../sync/core/history.ts';
import { offerOf } from '../sync/core/offer.ts';
import type { Op } from '../sync/core/op.ts';
import { nextStamp } from '../sync/core/stamp.ts';
import { holding } from '../sync/core/view.ts';
import { readBeforeSync } from './before-sync.ts';
import { CLOCK, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { openBase, sealBase, sealOp } from './outbox.ts';
import { readChildren, sealRow } from './rows.ts';
import { putShared, readShared } from './shared-book.ts';

/** Rows that are offered in one transaction. */
const AT_ONCE = 100;
const ATTEMPTS = 30;

/**
 * Offers what the server was found to lack after this phone started over with it (L-1): rows that it did not give again, and
 * values of those it gave that stand neither in them nor in their history. Returns how many ops that makes. `now` in ms.
 */
export async function offerRows(db: RapportDatabase, book: Id, now: number): Promise<number> {
	const shared = await readShared(db, book);
	if (!shared?.era) return 0;
	let offered = 0;
	for (;;) {
		const aside = await db.offers.where('[book+id]').between([book, ''], [book, []]).limit(AT_ONCE).toArray();
		if (!aside.length) break;
		offered += await offer(db, book, await Promise.all(aside.map((row) => openBase(db, row))), now);
	}
	const missing = db.rows.where('[book+id]').between([book, ''], [book, []]);
	const keys = await missing.filter(({ rev, era }) => rev > 0 && (era ?? 0) < shared.era).primaryKeys();
	for (let at = 0; at < keys.length; at += AT_ONCE) {
		const before = await readBeforeSync(
			db,
			book,
			keys.slice(at, at + AT_ONCE).map(([, id]) => id),
			[]
		);
		const ours = [...(before?.ofBefore ?? [])].map((id) => before!.bases.get(id) ?? before!.rows.get(id)!);
		offered += await offer(db, book, ours, now);
	}
	return offered;
}

/** Makes the ops for some rows as the lost lineage gave them, and takes them off the list. */
async function offer(db: RapportDatabase, book: Id, ours: readonly Row[], now: number): Promise<number> {
	const ids = ours.map(({ id }) => id);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = await readBeforeSync(db, book, ids, []);
		if (!before) return 0;
		let { at } = before.clock;
		let { lastNo } = before.shared;
		const ops: Op[] = [];
		for (const row of rootsFirst(ours)) {
			const isMissing = before.ofBefore.has(row.id);
			const theirs = isMissing ? null : (before.bases.get(row.id) ?? before.rows.get(row.id) ?? null);
			const made = offerOf(row, theirs, await keptIn(db, row));
			if (!made) continue;
			at = nextStamp(at, now + before.shared.offset);
			ops.push({ ...made, op_no: ++lastNo, tx: row.id, book, id: row.id, at });
		}
		const held = ours.map((row) => {
			const isMissing = before.ofBefore.has(row.id);
			const theirs = isMissing ? null : (before.bases.get(row.id) ?? before.rows.get(row.id) ?? null);
			const pending = [...(before.pending.get(row.id) ?? []), ...ops.filter(({ id }) => id === row.id)];
			return holding(theirs, pending);
		});
		const rows = held.flatMap(({ row }) => row ?? []);
		const sealed = {
			rows: await Promise.all(rows.map((row) => sealRow(db, row, before.shared.era))),
			bases: await Promise.all(held.flatMap(({ base }) => base ?? []).map((base) => sealBase(db, base))),
			ops: await Promise.all(ops.map((op) => sealOp(db, op)))
		};
		const stored = await db.transaction(
			'rw',
			[db.rows, db.bases, db.outbox, db.offers, db.meta],
			async () => {
				const clock = await readClock(db);
				if (clock.opNo !== before.clock.opNo) return false;
				await Promise.all([
					db.rows.bulkPut(sealed.rows),
					db.bases.bulkPut(sealed.bases),
					db.outbox.bulkAdd(sealed.ops),
					db.offers.bulkDelete(ids.map((id): [Id, Id] => [book, id])),
					db.meta.put({ key: CLOCK, value: { at, opNo: clock.opNo + 1 } satisfies ClockState }),
					putShared(db, book, { ...before.shared, lastNo })
				]);
				return true;
			}
		);
		if (stored) return ops.length;
	}
	throw new Error('The storage of this phone never came to rest.');
}

/** A child is refused where its root is not known. */
function rootsFirst(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => Number(a.id !== a.root) - Number(b.id !== b.root));
}

/** Whether the history of a row, as the server gave it again, holds a value. */
async function keptIn(
	db: RapportDatabase,
	{ book, id, root }: Row
): Promise<(field: string, value: Value) => boolean> {
	const history = (await readChildren(db, book, root, HISTORY)).map(({ doc }) => doc as unknown as History);
	return (field, value) =>
		history.some((past) => past.of === id && past.field === field && sameValue(past.value, value));
}
