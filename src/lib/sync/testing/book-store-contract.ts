import { beforeEach, describe, expect, it } from 'vitest';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { addDigests, digestOf, type Digest } from '../core/digest.ts';
import type { ServerRow } from '../core/merge.ts';
import type { BookStore, BookTransaction } from '../ports.ts';
import type { Verdict } from '../protocol/messages.ts';

/** A store without books, and what the port does not say: making a book, and what the store thinks its rows add up to. */
export type BookStoreWorld = {
	store: BookStore;
	addBook(book: Id): Promise<void>;
	digest(book: Id): Promise<Digest>;
};

export const BOOK = hashId('book');
export const DEVICE = hashId('device');

/** Bytes of a page that holds all. */
const EVERYTHING = 2 ** 40;

/** A row as no store has seen it. */
export function rowOf(name: string, doc: ServerRow['doc'] = { name }): ServerRow {
	const id = hashId('row', name);
	return { id, book: BOOK, kind: 'customer', root: id, rev: 1, seq: 0, life: 'live', doc, marks: {} };
}

/** What every `BookStore` does, whatever it keeps its books in. */
export function bookStoreContract(newWorld: () => Promise<BookStoreWorld>): void {
	let world: BookStoreWorld;
	let store: BookStore;
	let last: number;
	beforeEach(async () => {
		world = await newWorld();
		store = world.store;
		last = 0;
		await world.addBook(BOOK);
	});

	/** Reads, changes and stores some rows, as a push does. */
	const write = (rows: ServerRow[]) =>
		store.transact(BOOK, async (tx) => {
			await tx.lastOp(DEVICE);
			await tx.rows(rows.map(({ id }) => id).sort());
			return tx.finish({ device: DEVICE, last: ++last, changed: rows });
		});
	const all = async () => (await store.changes(BOOK, 0, EVERYTHING)).rows;
	const held = (id: Id) => store.transact(BOOK, async (tx) => (await tx.rows([id])).get(id));

	describe('places', () => {
		it('gives each changed row the next one of its book, in the order of the rows (O-1)', async () => {
			const stored = await write([rowOf('b'), rowOf('a'), rowOf('c')]);
			expect(stored.map(({ doc, seq }) => [doc.name, seq])).toEqual([['b', 1], ['a', 2], ['c', 3]]); // prettier-ignore
			await write([{ ...rowOf('a'), rev: 2 }]);
			expect((await all()).map(({ doc, seq, rev }) => [doc.name, seq, rev])).toEqual([['b', 1, 1], ['c', 3, 1], ['a', 4, 2]]); // prettier-ignore
		});

		it('counts each book for itself (O-1)', async () => {
			const other = hashId('book', 'other');
			await world.addBook(other);
			await write([rowOf('a'), rowOf('b')]);
			const row = { ...rowOf('a'), book: other };
			const [stored] = await store.transact(other, (tx) =>
				tx.finish({ device: DEVICE, last: 1, changed: [row] })
			);
			expect(stored).toEqual({ ...row, seq: 1 });
		});
	});

	describe('transactions', () => {
		it('leave nothing when the work fails', async () => {
			const failing = store.transact(BOOK, async (tx) => {
				await tx.lastOp(DEVICE);
				await tx.finish({ device: DEVICE, last: 7, changed: [rowOf('a')] });
				throw new Error('changed its mind');
			});
			await expect(failing).rejects.toThrow('changed its mind');
			expect(await store.lastOp(BOOK, DEVICE)).toBe(0);
			expect(await store.changes(BOOK, 0, EVERYTHING)).toMatchObject({ rows: [], through: 0, head: 0 });
			expect(await world.digest(BOOK)).toEqual({ live: 0, digest: 0n });
		});

		it('move the last op of a device together with its rows (P-2)', async () => {
			const lastIn = (tx: BookTransaction) => tx.lastOp(DEVICE);
			expect(await store.transact(BOOK, lastIn)).toBe(0);
			await write([rowOf('a')]);
			await write([]);
			expect([await store.transact(BOOK, lastIn), await store.lastOp(BOOK, DEVICE)]).toEqual([2, 2]);
			expect(await store.lastOp(BOOK, hashId('device', 'other'))).toBe(0);
		});

		it('remember what they refused of a device until it sends something else (P-2)', async () => {
			const finish = (last: number, refused: Verdict[], fails = false) =>
				store.transact(BOOK, async (tx) => {
					await tx.finish({ device: DEVICE, last, refused, changed: [] });
					if (fails) throw new Error('changed its mind');
				});
			const refused = (device = DEVICE) => store.transact(BOOK, async (tx) => tx.refused?.(device));
			expect(await refused()).toEqual([]);
			const verdicts: Verdict[] = [{ no: 1, verdict: 'rejected', code: 'invalid' }, { no: 2, verdict: 'out_of_reach' }]; // prettier-ignore
			await finish(2, verdicts);
			await expect(finish(3, [], true)).rejects.toThrow('changed its mind');
			expect(await refused()).toEqual(verdicts);
			expect(await refused(hashId('device', 'other'))).toEqual([]);
			await finish(3, []);
			expect(await refused()).toEqual([]);
		});

		it('on the same row come one after the other: none loses what another wrote', async () => {
			const id = rowOf('tally').id;
			const tally = (device: Id) =>
				store.transact(BOOK, async (tx) => {
					const last = (await tx.lastOp(device)) + 1;
					const row = (await tx.rows([id])).get(id) ?? { ...rowOf('tally', { name: 0 }), rev: 0 };
					const next = { ...row, rev: row.rev + 1, doc: { name: Number(row.doc.name) + 1 } };
					return tx.finish({ device, last, changed: [next] });
				});
			// The first ones meet while there is no row yet.
			const devices = Array.from({ length: 8 }, (_, n) => hashId('device', String(n)));
			await Promise.all([...devices, ...devices].map(tally));
			expect(await held(id)).toMatchObject({ rev: 16, seq: 16, doc: { name: 16 } });
			for (const device of devices) expect(await store.lastOp(BOOK, device)).toBe(2);
		});

		it('on rows in opposite order get through', async () => {
			const ids = [rowOf('a').id, rowOf('b').id].sort();
			await write([rowOf('a'), rowOf('b')]);
			const raise = (device: Id, order: 'up' | 'down') =>
				store.transact(BOOK, async (tx) => {
					const last = (await tx.lastOp(device)) + 1;
					const rows = [...(await tx.rows(order === 'up' ? ids : ids.toReversed())).values()];
					const changed = rows.map((row) => ({ ...row, rev: row.rev + 1 }));
					return tx.finish({ device, last, changed });
				});
			const devices = Array.from({ length: 10 }, (_, n) => hashId('device', String(n)));
			await Promise.all(devices.map((device, n) => raise(device, n % 2 ? 'up' : 'down')));
			expect((await all()).map(({ rev }) => rev)).toEqual([11, 11]);
		});

		it('on a book that is not registered make nothing', async () => {
			const nowhere = hashId('book', 'nowhere');
			const attempt = store.transact(nowhere, async (tx) => {
				await tx.lastOp(DEVICE);
				return tx.finish({ device: DEVICE, last: 1, changed: [rowOf('a')] });
			});
			await expect(attempt).rejects.toThrow('is not registered');
			await expect(store.changes(nowhere, 0, EVERYTHING)).rejects.toThrow('is not registered');
			expect(await store.lastOp(nowhere, DEVICE)).toBe(0);
			await world.addBook(nowhere);
			expect(await store.changes(nowhere, 0, EVERYTHING)).toMatchObject({ rows: [], through: 0, head: 0 });
		});
	});

	describe('pages', () => {
		it('hold what fits, at least one row, and together every row once (O-2)', async () => {
			const rows = Array.from({ length: 20 }, (_, n) => rowOf(String(n), { name: '漢'.repeat(n * 20) }));
			await write(rows);
			const pages: number[] = [];
			const ids: Id[] = [];
			for (let after = 0; ;) {
				const { rows, through, head } = await store.changes(BOOK, after, 3000);
				if (!rows.length) break;
				expect([through, head]).toEqual([rows.at(-1)!.seq, 20]);
				const size = rows.reduce((sum, { doc }) => sum + Buffer.byteLength(JSON.stringify(doc)), 0);
				expect(size).toBeLessThanOrEqual(3000);
				pages.push(rows.length);
				ids.push(...rows.map(({ id }) => id));
				after = through;
			}
			expect(ids).toEqual(rows.map(({ id }) => id));
			expect(pages.length).toBeGreaterThan(5);
			expect((await store.changes(BOOK, 0, 1)).rows).toHaveLength(1);
		});

		it('are empty behind the last change, and say where that was (O-2)', async () => {
			await write([rowOf('a'), rowOf('b')]);
			expect(await store.changes(BOOK, 2, EVERYTHING)).toMatchObject({ rows: [], through: 2, head: 2 });
			expect(await store.changes(BOOK, 99, EVERYTHING)).toMatchObject({ rows: [], through: 2, head: 2 });
		});

		it('hold rows as they were stored, without what is the server’s own', async () => {
			await write([rowOf('a')]);
			const { marks: _, ...row } = rowOf('a');
			expect(await all()).toEqual([{ ...row, seq: 1 }]);
		});
	});

	describe('values', () => {
		it.each([
			['the character NUL', { name: 'before\u0000after' }],
			['half of a surrogate pair', { name: 'broken \ud83d emoji' }],
			['emoji, quotes and backslashes', { name: `😀 "it's" \\ \\u0000 {a,b} NULL`, note: '' }],
			['names that reach for a prototype', JSON.parse('{"a": {"__proto__": {"x": 1}, "constructor": 2}}')],
			['numbers at their limits', { a: 9007199254740991, b: 1e-300, c: 1.7976931348623157e308, d: 0.1 }],
			['lists and nothing', { a: [1, [2, null], { b: true }], c: {}, d: [] }]
		])('come back as they were: %s', async (_, doc: ServerRow['doc']) => {
			const [stored] = await write([rowOf('odd', doc)]);
			for (const row of [stored!, (await held(rowOf('odd').id))!, (await all())[0]!])
				expect(JSON.stringify(row.doc)).toBe(JSON.stringify(doc));
		});

		it('are the caller’s own: changing what was read or written changes nothing that is stored', async () => {
			const row = rowOf('a', { list: ['first'] });
			await write([row]);
			(row.doc.list as string[]).push('second');
			((await held(row.id))!.doc.list as string[]).push('third');
			((await all())[0]!.doc.list as string[]).push('fourth');
			expect((await held(row.id))!.doc).toEqual({ list: ['first'] });
		});
	});

	describe('count and digest', () => {
		it('are those of the live rows after creates, changes, deletes and restores (L-3)', async () => {
			const steps: Partial<ServerRow>[][] = [
				[{}, {}, {}],
				[{ rev: 2 }, {}, { rev: 2, life: 'deleted' }],
				[{}, { rev: 2, life: 'deleted' }, { rev: 3, life: 'live' }]
			];
			for (const step of steps) {
				await write(step.map((change, n) => ({ ...rowOf(String(n)), ...change })));
				const rows = await all();
				expect(await world.digest(BOOK)).toEqual(
					rows.map(digestOf).reduce(addDigests, { live: 0, digest: 0n })
				);
			}
		});
	});

	describe('the epoch', () => {
		it('stays until another lineage begins (L-1)', async () => {
			const first = await store.epoch();
			expect([first.length > 0, await store.epoch()]).toEqual([true, first]);
			const second = await store.beginEpoch();
			expect([second === first, await store.epoch()]).toEqual([false, second]);
		});

		it('is told with the changes, of one moment with them', async () => {
			const first = await store.changes(BOOK, 0, EVERYTHING);
			expect(first.epoch).toBe(await store.epoch());
			const second = await store.beginEpoch();
			expect(await store.changes(BOOK, 0, EVERYTHING)).toEqual({ ...first, epoch: second });
		});
	});
}
