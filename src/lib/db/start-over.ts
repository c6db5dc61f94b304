import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Op } from '../sync/core/op.ts';
import { whatWasLost } from '../sync/core/start-over.ts';
import { HISTORY } from '../sync/core/history.ts';
import { holding, localHistoryIds } from '../sync/core/view.ts';
import { CLOCK, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase, StoredBase, StoredOffer, StoredRow } from './database.ts';
import { forgetIndex } from './desk-index/desk-store.ts';
import { openBase, sealBase, sealOp } from './outbox.ts';
import { openRow, readKind, readRows, sealRow } from './rows.ts';
import { putShared, readShared } from './shared-book.ts';
import { undisturbed } from './undisturbed.ts';

/**
 * The server has another past than this phone (L-1): what it gave until now is put aside as what it may lack, what waits is
 * numbered on from `last`, and the book is fetched from its beginning.
 */
export async function startOver(
	db: RapportDatabase,
	book: Id,
	{ epoch, last, waiting }: { epoch: string; last: number; waiting: () => Promise<Op[]> }
): Promise<void> {
	await undisturbed(async () => {
		const before = await readClock(db);
		const soon = new Set((await waiting()).flatMap(localHistoryIds));
		return db.transaction('rw', [db.meta, db.outbox, db.rows, db.bases, db.offers], async () => {
			const clock = await readClock(db);
			if (clock.opNo !== before.opNo) return undefined;
			const shared = await readShared(db, book);
			// Said before, to another tab: what is numbered anew by now may be on its way.
			if (!shared || shared.epoch === epoch) return true;
			const ops = await waitingOf(db, book).toArray();
			await putAside(db, book, new Set(ops.map(({ id }) => id)), soon);
			await waitingOf(db, book).delete();
			await db.outbox.bulkAdd(ops.map((op, i) => ({ ...op, no: last + 1 + i })));
			await db.meta.put({ key: CLOCK, value: { ...clock, opNo: clock.opNo + 1 } satisfies ClockState });
			await putShared(db, book, {
				...shared,
				epoch,
				cursor: 0,
				lastNo: last + ops.length,
				startingOver: { last, isWhole: false },
				spent: { ids: [], head: 0 }
			});
			return true;
		});
	});
}

/** What the server last said of each row, unless it was put aside before: a second restore may come upon the first. */
async function putAside(
	db: RapportDatabase,
	book: Id,
	pending: ReadonlySet<Id>,
	soon: ReadonlySet<Id>
): Promise<void> {
	const ofBook = [
		[book, ''],
		[book, []]
	] as const;
	const rows = await db.rows
		.where('[book+id]')
		.between(...ofBook)
		.toArray();
	const bases = new Map(
		(
			await db.bases
				.where('[book+id]')
				.between(...ofBook)
				.toArray()
		).map((base) => [base.id, base])
	);
	const aside = new Set(
		(
			await db.offers
				.where('[book+id]')
				.between(...ofBook)
				.primaryKeys()
		).map(([, id]) => id)
	);
	const offers = rows.flatMap((row): StoredOffer[] => {
		const ours: StoredRow | StoredBase | undefined = pending.has(row.id) ? bases.get(row.id) : row;
		if (!ours || aside.has(row.id) || (ours.rev === 0 && soon.has(row.id))) return [];
		return [{ book, id: row.id, ours }];
	});
	await db.offers
		.where('[book+id]')
		.between(...ofBook)
		.modify((offer) => void delete offer.theirs);
	await db.offers.bulkAdd(offers);
}

/** Once all of the new lineage is here: offers what it lacks. Returns how many ops that makes. */
export async function offerAgain(
	db: RapportDatabase,
	book: Id,
	waiting: () => Promise<Op[]>
): Promise<number> {
	return undisturbed(async () => {
		const shared = await readShared(db, book);
		const clock = await readClock(db);
		const { epoch, startingOver } = shared ?? {};
		if (!shared || !startingOver?.isWhole) return 0;
		const offers = await db.offers.where('[book+id]').between([book, ''], [book, []]).toArray();
		const ours = new Map<Id, Row>();
		const theirs = new Map<Id, Row>();
		for (const offer of offers) {
			ours.set(offer.id, await openOurs(db, offer.ours));
			if (offer.theirs) theirs.set(offer.id, await openBase(db, offer.theirs));
		}
		const outbox = await waiting();
		const traces = await readRows(db, book, outbox.flatMap(localHistoryIds));
		const shown = new Map(traces.flatMap((row) => (row ? [[row.id, row] as const] : [])));
		const since = (await readKind(db, book, HISTORY)).filter(({ id, rev }) => rev > 0 && !ours.has(id));
		const lost = whatWasLost({
			ours,
			theirs,
			since,
			outbox,
			shown: (id) => shown.get(id) ?? null,
			epoch: epoch!,
			at: clock.at
		});
		const ops = [...lost.offers, ...lost.waiting].map((op, i) => ({
			...op,
			op_no: startingOver.last + 1 + i
		}));
		const pending = Map.groupBy(ops, ({ id }) => id);
		const made = lost.offers.filter(({ id }) => !ours.has(id)).map(({ id }) => id);
		const held = [...ours.keys(), ...made].map((id) => ({
			id,
			...holding(theirs.get(id) ?? null, pending.get(id) ?? [])
		}));
		const sealed = {
			rows: await Promise.all(held.flatMap(({ row }) => row ?? []).map((row) => sealRow(db, row))),
			bases: await Promise.all(held.flatMap(({ base }) => base ?? []).map((base) => sealBase(db, base))),
			ops: await Promise.all(ops.map((op) => sealOp(db, op)))
		};
		const keys = (all: { id: Id }[]) => all.map(({ id }): [Id, Id] => [book, id]);
		return db.transaction('rw', db.tables, async () => {
			if ((await readClock(db)).opNo !== clock.opNo) return undefined;
			await waitingOf(db, book).delete();
			await Promise.all([
				db.outbox.bulkAdd(sealed.ops),
				db.rows.bulkDelete(keys(held.filter(({ row }) => !row))),
				db.rows.bulkPut(sealed.rows),
				db.bases.bulkDelete(keys(held.filter(({ base }) => !base))),
				db.bases.bulkPut(sealed.bases),
				db.offers.where('[book+id]').between([book, ''], [book, []]).delete(),
				db.meta.put({ key: CLOCK, value: { at: lost.at, opNo: clock.opNo + 1 } satisfies ClockState }),
				putShared(db, book, { ...shared, lastNo: startingOver.last + ops.length, startingOver: null }),
				// More may have changed than is worth telling one by one.
				forgetIndex(db, book)
			]);
			return lost.offers.length;
		});
	});
}

function waitingOf(db: RapportDatabase, book: Id) {
	return db.outbox.where('[book+no]').between([book, 1], [book, Infinity]);
}

async function openOurs(db: RapportDatabase, ours: StoredRow | StoredBase): Promise<Row> {
	return 'kind' in ours ? openRow(db, ours) : openBase(db, ours);
}
