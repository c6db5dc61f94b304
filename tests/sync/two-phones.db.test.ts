import { beforeEach, describe, expect, it } from 'vitest';
import { attachRows, beginAttaching } from '../../src/lib/db/attach.ts';
import { plainCodec } from '../../src/lib/db/codec.ts';
import { openBase, openPending } from '../../src/lib/db/outbox.ts';
import { readChildren, readRow } from '../../src/lib/db/rows.ts';
import { NEWLY_SHARED, putShared } from '../../src/lib/db/shared-book.ts';
import { SyncStore } from '../../src/lib/db/sync-store.ts';
import { sealingCodec } from '../../src/lib/db/testing/sealing-codec.ts';
import { describePlainly, World } from '../../src/lib/db/testing/world.ts';
import { hashId, type Id } from '../../src/lib/domain/kernel/id.ts';
import type { Row } from '../../src/lib/domain/row/row.ts';
import { applyPush } from '../../src/lib/server/sync/apply-push.ts';
import { readChanges } from '../../src/lib/server/sync/read-changes.ts';
import { syncBook, type Outcome } from '../../src/lib/sync/client/sync-book.ts';
import type { History } from '../../src/lib/sync/core/history.ts';
import { viewOf } from '../../src/lib/sync/core/view.ts';
import type { Transport } from '../../src/lib/sync/ports.ts';
import { MemoryBookStore } from '../../src/lib/sync/testing/memory-book-store.ts';

const codecs = { plain: async () => plainCodec, sealing: sealingCodec };

describe.each(Object.entries(codecs))('two phones under the %s codec', (_, codecOf) => {
	let epochs = 0;
	let server: MemoryBookStore;
	let anna: Awaited<ReturnType<typeof phone>>;
	let ben: Awaited<ReturnType<typeof phone>>;
	let book: Id;

	async function phone(name: string, world: World) {
		const tab = world.tab(await codecOf());
		const store = new SyncStore(tab.db, { clock: world.clock, describe: describePlainly });
		const device = hashId('device', name);
		const access = {
			device,
			person: hashId('person', name),
			role: 'writer' as const,
			grant: hashId('grant', name)
		};
		/** How many of the next answers to a push get lost on their way. */
		const losing = { answers: 0 };
		const transport: Transport = {
			push: async (request) => {
				const value = await applyPush(server, request, access, world.now);
				return losing.answers-- > 0 ? { ok: false, error: { type: 'unreachable' } } : { ok: true, value };
			},
			pull: async (request) => ({ ok: true, value: await readChanges(server, request, access, world.now) })
		};
		const sync = (): Promise<Outcome> =>
			syncBook(book, { store, transport, now: () => world.now, offset: () => 0, learn: () => {} });
		const write = async (...changes: Parameters<typeof tab.writer.write>[1][number][]) => {
			world.now += 1000;
			const written = await tab.writer.write(book, changes);
			if (!written.ok) throw new Error(JSON.stringify(written.error));
			return written.value;
		};
		/** W-2: a row of which ops wait is what they make of what the server last said. */
		const showsWhatWaits = async () => {
			const pending = await openPending(tab.db, await tab.db.outbox.toArray());
			expect(pending.size).toBeGreaterThan(0);
			for (const [id, ops] of pending) {
				const base = await tab.db.bases.get([book, id]);
				expect(viewOf(base ? await openBase(tab.db, base) : null, ops)).toEqual(await row(id));
			}
		};
		const row = (id: Id) => readRow(tab.db, book, id);
		const rows = async () => {
			const all = await tab.db.rows.toArray();
			const opened = await Promise.all(all.map(({ id }) => row(id)));
			return opened.map((row) => row as Row).sort((a, b) => (a.id < b.id ? -1 : 1));
		};
		const history = async (root: Id) =>
			(await readChildren(tab.db, book, root, 'history')).map(({ doc }) => doc as unknown as History);
		return { ...tab, store, sync, write, showsWhatWaits, row, rows, history, world, losing };
	}

	beforeEach(async () => {
		server = new MemoryBookStore(() => `epoch ${++epochs}`);
		const world = new World();
		book = world.book;
		server.addBook(book);
		anna = await phone('anna', world);
		const other = new World();
		ben = await phone('ben', other);
	});

	async function annaShares(...customers: string[]) {
		const changes = customers.map((familyName) => anna.world.customer({ familyName }));
		await anna.write(...anna.world.startBook(), ...changes);
		await beginAttaching(anna.db, book);
		await attachRows(anna.db, book, () => anna.world.now);
		await anna.showsWhatWaits();
		expect(await anna.sync()).toEqual({ type: 'synced' });
		return changes.map(({ id }) => id);
	}

	async function benJoins() {
		await putShared(ben.db, book, { ...NEWLY_SHARED, isArriving: true });
		expect(await ben.sync()).toEqual({ type: 'synced' });
	}

	it('A-2 a book that was one phone’s arrives on the other whole, history and deleted rows included', async () => {
		await anna.write(...anna.world.startBook());
		const kept = anna.world.customer({ familyName: 'Keller', note: 'first' });
		const gone = anna.world.customer({ familyName: 'Gone' });
		await anna.write(kept, gone);
		await anna.write({ type: 'patch', id: kept.id, fields: { note: 'second' } });
		await anna.write({ type: 'patch', id: gone.id, fields: { life: 'deleted' } });
		await beginAttaching(anna.db, book);
		await attachRows(anna.db, book, () => anna.world.now);
		await anna.showsWhatWaits();
		expect(await anna.sync()).toEqual({ type: 'synced' });
		await benJoins();
		expect(await ben.rows()).toEqual(await anna.rows());
		expect((await ben.row(gone.id))!.life).toBe('deleted');
		expect((await ben.history(kept.id)).map(({ value }) => value)).toEqual(['first']);
		await ben.desk.open();
		expect(ben.desk.table.at(0)!.name).toBe('Keller');
		expect(ben.desk.table.size).toBe(1);
	});

	it('A-2 what is written while rows are still being made into creates is neither lost nor sent twice', async () => {
		await anna.write(...anna.world.startBook());
		const many = Array.from({ length: 150 }, (_, n) => anna.world.customer({ familyName: `N${n}` }));
		await anna.write(...many);
		await beginAttaching(anna.db, book);
		const attaching = attachRows(anna.db, book, () => anna.world.now);
		const late = anna.world.customer({ familyName: 'Late' });
		await Promise.all([
			attaching,
			anna.write({ type: 'patch', id: many[149]!.id, fields: { note: 'x' } }, late)
		]);
		expect(await anna.sync()).toEqual({ type: 'synced' });
		await benJoins();
		expect(await ben.rows()).toEqual(await anna.rows());
		expect((await ben.row(many[149]!.id))!.doc.note).toBe('x');
		expect(await anna.db.outbox.count()).toBe(0);
	});

	it('W-2, C-2, C-3 different fields merge, the same field is a clash on both phones', async () => {
		const [id] = (await annaShares('Keller')) as [Id];
		await benJoins();
		await anna.write({ type: 'patch', id, fields: { note: 'hers', company: 'Hers Ltd' } });
		ben.world.now = anna.world.now + 5000;
		await ben.write({ type: 'patch', id, fields: { note: 'his', role: 'Buyer' } });
		expect((await ben.row(id))!.doc).toMatchObject({ note: 'his', role: 'Buyer' });
		for (const who of [anna, ben]) await who.showsWhatWaits();
		await anna.sync();
		await ben.sync();
		await anna.sync();
		expect(await ben.rows()).toEqual(await anna.rows());
		expect((await anna.row(id))!.doc).toMatchObject({ note: 'his', company: 'Hers Ltd', role: 'Buyer' });
		for (const who of [anna, ben]) {
			const clash = (await who.history(id)).find((one) => one.clash)!.clash!;
			expect(clash).toMatchObject({ base: null, kept: { value: 'his' }, lost: { value: 'hers' } });
		}
		expect(await ben.db.bases.count()).toBe(0);
	});

	it('P-2 an answer that was lost costs nothing and doubles nothing, nor do two tabs that sync at once', async () => {
		const [id] = (await annaShares('Keller')) as [Id];
		await benJoins();
		await anna.write({ type: 'patch', id, fields: { note: 'once' } });
		anna.losing.answers = 1;
		expect(await anna.sync()).toEqual({ type: 'unreachable' });
		expect((await anna.store.unsent(book, 10)).ops).toHaveLength(1);
		await anna.write({ type: 'patch', id, fields: { role: 'Buyer' } });
		await anna.showsWhatWaits();
		expect(await Promise.all([anna.sync(), anna.sync()])).toEqual([{ type: 'synced' }, { type: 'synced' }]);
		expect(await anna.row(id)).toMatchObject({ rev: 3, doc: { note: 'once', role: 'Buyer' } });
		await ben.sync();
		expect(await ben.rows()).toEqual(await anna.rows());
	});

	it('P-3 what the server refuses waits for attention, is not shown as stored, and blocks nothing', async () => {
		const [id] = (await annaShares('Keller')) as [Id];
		await benJoins();
		await ben.write({ type: 'patch', id, fields: { note: 'fine' } });
		const op = (await ben.store.unsent(book, 1)).ops[0]!;
		const stored = (await ben.db.outbox.toArray())[0]!;
		const bad = { ...op, fields: { manager: 'nobody' }, was: {} };
		const { op_no: _no, book: _book, id: _id, ...body } = bad;
		await ben.db.outbox.put({ ...stored, body: await ben.db.codec.seal(body) });
		await ben.write({ type: 'patch', id, fields: { role: 'Buyer' } });
		expect(await ben.sync()).toEqual({ type: 'synced' });
		expect((await ben.row(id))!.doc).toMatchObject({ role: 'Buyer' });
		expect((await ben.row(id))!.doc.note).toBeUndefined();
		expect((await ben.db.outbox.toArray()).map(({ no, code }) => ({ no, code }))).toEqual([
			{ no: -1, code: 'invalid' }
		]);
	});

	it('L-1 after the server lost its last hour, what a phone had sent is there again', async () => {
		const [id] = (await annaShares('Keller')) as [Id];
		await benJoins();
		await anna.write({ type: 'patch', id, fields: { note: 'kept' } });
		await anna.sync();
		const backup = await server.changes(book, 0, Infinity);
		const lost = anna.world.customer({ familyName: 'Lost' });
		await anna.write({ type: 'patch', id, fields: { note: 'lost' } }, lost);
		await anna.sync();
		await anna.write({ type: 'patch', id, fields: { role: 'Unsent' } });
		server = new MemoryBookStore(() => `epoch ${++epochs}`);
		server.addBook(book);
		const changed = backup.rows.map((row) => ({ ...row, marks: {} }));
		await server.transact(book, (tx) => tx.finish({ device: hashId('nobody'), last: 0, changed }));
		expect(await anna.sync()).toEqual({ type: 'synced' });
		expect(await ben.sync()).toEqual({ type: 'synced' });
		expect(await ben.rows()).toEqual(await anna.rows());
		expect((await ben.row(id))!.doc).toMatchObject({ note: 'lost', role: 'Unsent' });
		expect((await ben.row(lost.id))!.doc.familyName).toBe('Lost');
	});

	it('the desk of a phone follows what came from the other', async () => {
		await annaShares('Keller');
		await benJoins();
		await ben.desk.open();
		await anna.write(anna.world.customer({ familyName: 'Abel' }));
		await anna.sync();
		await ben.sync();
		await expect.poll(() => ben.desk.table.size, { timeout: 10_000 }).toBe(2);
		expect(ben.desk.table.at(0)!.name).toBe('Abel');
	});
});
