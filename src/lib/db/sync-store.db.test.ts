import { describe, expect, it, vi } from 'vitest';
import { hashId } from '../domain/kernel/id.ts';
import { HISTORY } from '../sync/core/history.ts';
import { BOOK, phoneStoreContract, type PhoneUnderTest } from '../sync/testing/phone-store-contract.ts';
import { plainCodec, type Codec } from './codec.ts';
import { openOp } from './outbox.ts';
import { openRows } from './rows.ts';
import { NEWLY_SHARED, putShared } from './shared-book.ts';
import { SyncStore } from './sync-store.ts';
import { meanwhile } from './testing/meanwhile.ts';
import { sealingCodec } from './testing/sealing-codec.ts';
import { describePlainly, World } from './testing/world.ts';
import { watchTable } from './watch.ts';

const codecs = { plain: async () => plainCodec, sealing: sealingCodec };

describe.each(Object.entries(codecs))('a phone on IndexedDB under the %s codec', (_, codecOf) => {
	phoneStoreContract(async () => {
		const world = new World();
		const codec = await codecOf();
		const phone = open(world, codec);
		await putShared(phone.db, BOOK, NEWLY_SHARED);
		return phone;
	});
});

function open(world: World, codec: Codec): PhoneUnderTest & { db: ReturnType<World['tab']>['db'] } {
	const { db, writer } = world.tab(codec);
	return {
		db,
		store: new SyncStore(db, { clock: world.clock, describe: describePlainly }),
		async write(changes) {
			const written = await writer.write(BOOK, changes);
			if (!written.ok) throw new Error(JSON.stringify(written.error));
		},
		rows: async () => openRows(db, await db.rows.toArray()),
		async attention() {
			const refused = (await db.outbox.toArray()).filter(({ no }) => no < 0).reverse();
			return Promise.all(refused.map(async (one) => ({ op: await openOp(db, one), code: one.code! })));
		},
		async reopen() {
			db.close();
			return open(world, codec);
		}
	};
}

it('D-2: an answer that brings nothing writes nothing that somebody waits for: a phone that asks again for it would never rest', async () => {
	const { db, store } = open(new World(), plainCodec);
	await putShared(db, BOOK, NEWLY_SHARED);
	const heard: string[] = [];
	for (const table of db.tables) watchTable(db, table, () => heard.push(table.name));
	const place = { epoch: 'one', grant: BOOK, role: 'lead', through: 3, head: 3 } as const;
	await store.applyPull(BOOK, { type: 'pulled', now: 0, rows: [], ...place });
	expect(heard).toEqual(['meta']);
	await store.applyPull(BOOK, { type: 'pulled', now: 9, rows: [], ...place });
	expect(heard).toEqual(['meta']);
});

it('P-4: what the list shows is written again for what is seen otherwise, and not for an answer that only says it is stored', async () => {
	const world = new World();
	const { db, store, write } = open(world, plainCodec);
	await putShared(db, BOOK, { ...NEWLY_SHARED, epoch: 'one', grant: BOOK });
	const anna = world.customer({ familyName: 'Anna' });
	const [book, me] = world.startBook();
	await write([{ ...book!, id: BOOK, root: BOOK } as typeof anna, me!, anna]);
	const written = await db.deskDeltas.count();
	const rows = (await db.rows.toArray()).map(({ id, kind, root, body }) => ({
		...{ id, kind, root, rev: 1, seq: 1, life: 'live' as const, doc: body as typeof anna.doc }
	}));
	const verdicts = [1, 2, 3].map((no) => ({ no, verdict: 'ok' as const }));
	const epoch = { epoch: 'one', now: 0 };
	await store.applyPush(BOOK, { type: 'pushed', ...epoch, last: 3, verdicts, rows });
	expect([await db.outbox.count(), await db.deskDeltas.count()]).toEqual([0, written]);
	const place = { grant: BOOK, role: 'lead', through: 2, head: 2 } as const;
	const bea = {
		...rows.find(({ id }) => id === anna.id)!,
		rev: 2,
		seq: 2,
		doc: { ...anna.doc, familyName: 'Bea' }
	};
	await store.applyPull(BOOK, { type: 'pulled', ...epoch, ...place, rows: [bea] });
	const deltas = await db.deskDeltas.toArray();
	expect(deltas).toHaveLength(written + 1);
	expect(JSON.stringify(deltas.at(-1)!.body)).toContain('Bea');
});

it('P-4: another order of names that comes from a colleague makes the whole list anew', async () => {
	const world = new World();
	const { db, store, write } = open(world, plainCodec);
	await putShared(db, BOOK, { ...NEWLY_SHARED, epoch: 'one', grant: BOOK });
	const [book, me] = world.startBook() as ReturnType<World['customer']>[];
	await write([{ ...book!, id: BOOK, root: BOOK }, me!, world.customer({ familyName: 'Anna' })]);
	expect(await db.deskDeltas.count()).toBe(1);
	const place = { epoch: 'one', grant: BOOK, role: 'lead', now: 0, through: 1, head: 1 } as const;
	const row = { id: BOOK, kind: 'book', root: BOOK, rev: 9, seq: 1, life: 'live' as const };
	const rows = [{ ...row, doc: { ...book!.doc, nameOrder: 'family-first' } }];
	await db.outbox.clear();
	await store.applyPull(BOOK, { type: 'pulled', ...place, rows });
	// What was told of customers before is forgotten with the rest.
	expect(await db.deskDeltas.count()).toBe(0);
});

describe('P-4, W-4: what waits is remembered from one answer to the next', () => {
	async function twoTabs() {
		const world = new World();
		const one = open(world, plainCodec);
		await putShared(one.db, BOOK, { ...NEWLY_SHARED, epoch: 'one', grant: BOOK });
		const anna = world.customer({ familyName: 'Anna' });
		await one.write([anna]);
		await one.write([{ type: 'patch', id: anna.id, fields: { note: 'a' } }]);
		await one.write([{ type: 'patch', id: anna.id, fields: { role: 'buyer' } }]);
		const answer = (no: number, doc: typeof anna.doc) =>
			one.store.applyPush(BOOK, {
				...{ type: 'pushed', epoch: 'one', now: 0, last: no, verdicts: [{ no, verdict: 'ok' }] },
				rows: [{ id: anna.id, kind: 'customer', root: anna.id, rev: no, seq: no, life: 'live', doc }]
			});
		await answer(1, anna.doc);
		const shown = async () => (await one.rows()).find(({ id }) => id === anna.id)!;
		const unsent = async () => (await one.store.unsent(BOOK, 9)).ops.map(({ op_no }) => op_no);
		return { ...one, anna, answer, shown, unsent, other: open(world, plainCodec) };
	}

	it('and not read again', async () => {
		const { db, anna, answer, shown, unsent } = await twoTabs();
		const reads = [db.bases, db.offers].map((table) => vi.spyOn(table, 'where'));
		expect(await unsent()).toEqual([2, 3]);
		await answer(2, { ...anna.doc, note: 'a' });
		for (const read of reads) expect(read).not.toHaveBeenCalled();
		expect(await shown()).toMatchObject({ rev: 2, doc: { note: 'a', role: 'buyer' } });
		expect(await unsent()).toEqual([3]);
	});

	it('but not beyond a write of another tab', async () => {
		const { anna, answer, shown, unsent, other } = await twoTabs();
		await other.write([{ type: 'patch', id: anna.id, fields: { note: 'from the other tab' } }]);
		expect(await unsent()).toEqual([2, 3, 4]);
		await answer(2, { ...anna.doc, note: 'a' });
		expect(await shown()).toMatchObject({ rev: 2, doc: { note: 'from the other tab', role: 'buyer' } });
		await other.write([{ type: 'patch', id: anna.id, fields: { company: 'Larch' } }]);
		await answer(3, { ...anna.doc, note: 'a', role: 'buyer' });
		expect(await shown()).toMatchObject({ rev: 3, doc: { note: 'from the other tab', company: 'Larch' } });
		expect(await unsent()).toEqual([4, 5]);
	});
});

it('P-1: ops are sent under the lineage that they are numbered for, though another tab starts over in that moment', async () => {
	const world = new World();
	const [one, other] = [open(world, plainCodec), open(world, plainCodec)];
	await putShared(one.db, BOOK, { ...NEWLY_SHARED, epoch: 'one', grant: BOOK });
	await one.write([world.customer({ familyName: 'Anna' })]);
	const came = meanwhile(one.db.meta, 'bulkGet', () => other.store.startOver(BOOK, 'two', 40));
	const { epoch, ops } = await one.store.unsent(BOOK, 9);
	expect(came()).toBe(true);
	expect([epoch, ops.map(({ op_no }) => op_no)]).toEqual(['one', [1]]);
});

it('C-3, W-1: what was replaced and finds no room is not passed over: nothing is stored, and it is said', async () => {
	const world = new World();
	const { db, writer } = world.tab();
	const anna = world.customer({ familyName: 'Anna', note: 'a' });
	await writer.write(BOOK, [anna]);
	const { add } = IDBObjectStore.prototype;
	const adding = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
		this: IDBObjectStore,
		value: unknown,
		key?: IDBValidKey
	) {
		const request = add.call(this, value, key);
		// The request itself fails, as on a full disk, and not the call that makes it.
		const { _requests } = this.transaction as unknown as { _requests: { operation: () => void }[] };
		if ((value as { kind?: string }).kind === HISTORY)
			_requests.at(-1)!.operation = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		return request;
	});
	const written = await writer.write(BOOK, [{ type: 'patch', id: anna.id, fields: { note: 'b' } }]);
	adding.mockRestore();
	expect(written).toMatchObject({ ok: false, error: { type: 'storage-full' } });
	expect((await openRows(db, await db.rows.toArray())).map(({ doc }) => doc.note)).toEqual(['a']);
});

describe('O-4: the first copy of a book', () => {
	const row = (n: number, rev = 1) => ({
		...{ id: hashId(`customer ${n}`), kind: 'customer', root: hashId(`customer ${n}`), rev, seq: n },
		...{ life: 'live' as const, doc: { familyName: `Name ${n}, ${rev}`, manager: BOOK } }
	});
	async function arriving() {
		const { db, store } = open(new World(), plainCodec);
		await putShared(db, BOOK, { ...NEWLY_SHARED, isArriving: true });
		const page = (rows: ReturnType<typeof row>[], through: number, grant = BOOK) =>
			store.applyPull(BOOK, {
				...{ type: 'pulled', epoch: 'one', now: 0, grant, role: 'lead', through, head: 9 },
				rows
			});
		const names = async () =>
			(await openRows(db, await db.rows.toArray())).map(({ doc }) => doc.familyName).sort();
		await page([row(1), row(2)], 2);
		return { db, store, page, names, reads: vi.spyOn(db.rows, 'bulkGet') };
	}

	it('is stored without looking for what cannot be there', async () => {
		const { store, page, names, reads } = await arriving();
		await page([row(3), row(4)], 4);
		expect(reads.mock.calls.flatMap(([keys]) => keys)).toEqual([]);
		expect(await names()).toEqual(['Name 1, 1', 'Name 2, 1', 'Name 3, 1', 'Name 4, 1']);
		expect(await store.state(BOOK)).toMatchObject({ cursor: 4, isArriving: true });
	});

	it('O-3 takes each row once and at its newest, though a page comes twice or under another grant', async () => {
		const { store, page, names } = await arriving();
		await page([row(3, 2), row(4)], 4);
		await page([row(2), row(3), row(4, 3), row(5)], 5);
		expect(await names()).toEqual(['Name 1, 1', 'Name 2, 1', 'Name 3, 2', 'Name 4, 3', 'Name 5, 1']);
		await page([row(1, 2), row(2)], 2, hashId('another grant'));
		await page([row(6)], 9, hashId('another grant'));
		expect(await names()).toEqual([
			...['Name 1, 2', 'Name 2, 1', 'Name 3, 2', 'Name 4, 3', 'Name 5, 1', 'Name 6, 1']
		]);
		expect(await store.state(BOOK)).toMatchObject({ cursor: 9, isArriving: false });
	});
});
