import { describe, expect, it } from 'vitest';
import { hashId, type Id } from '../domain/kernel/id.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { Doc } from '../domain/row/row.ts';
import type { Fields } from '../sync/core/op.ts';
import { readChildren, readDeleted, readKind, readRow } from './rows.ts';
import { NEWLY_SHARED, putShared } from './shared-book.ts';
import { meanwhile } from './testing/meanwhile.ts';
import { World } from './testing/world.ts';

function value<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

async function started() {
	const world = new World();
	const tab = world.tab();
	value(await tab.writer.write(world.book, world.startBook()));
	return { world, ...tab };
}

describe('the writer', () => {
	it('W-1 puts rows, clock and desk delta down together', async () => {
		const { world, db, writer } = await started();
		const customer = world.customer({ familyName: 'Lin' });
		const written = value(await writer.write(world.book, [customer]));
		expect(await readRow(db, world.book, customer.id)).toMatchObject({
			rev: 1,
			life: 'live',
			doc: { familyName: 'Lin' }
		});
		expect(await db.meta.get('clock')).toEqual({ key: 'clock', value: { at: written.at, opNo: 3 } });
		expect(await db.deskDeltas.count()).toBe(1);
	});

	it('W-1 a write that fails inside the transaction leaves nothing behind', async () => {
		const { world, db, writer } = await started();
		const before = { rows: await db.rows.toArray(), meta: await db.meta.toArray() };
		db.deskDeltas.hook('creating', () => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		const result = await writer.write(world.book, [world.customer({ familyName: 'Lin' })]);
		expect(result).toEqual({ ok: false, error: { type: 'storage-full' } });
		expect({ rows: await db.rows.toArray(), meta: await db.meta.toArray() }).toEqual(before);
	});

	it('W-4 two tabs that write at once both succeed, and the clock counts every op', async () => {
		const { world, db, writer } = await started();
		const other = world.tab();
		const names = Array.from({ length: 20 }, (_, n) => `Customer ${n}`);
		const results = await Promise.all(
			names.map((familyName, n) =>
				(n % 2 ? writer : other.writer).write(world.book, [world.customer({ familyName })])
			)
		);
		const stamps = results.map((result) => value(result).at);
		expect(new Set(stamps).size).toBe(20);
		expect(await readKind(db, world.book, 'customer')).toHaveLength(20);
		expect((await db.meta.get('clock'))?.value).toMatchObject({ opNo: 22 });
	});

	it('F1 a customer without a direct manager is refused, and the refusal names the field', async () => {
		const { world, writer } = await started();
		const { manager, ...doc } = world.customer({ familyName: 'Lin' }).doc;
		expect(manager).toBe(world.me);
		const id = world.newId();
		const result = await writer.write(world.book, [{ type: 'create', id, kind: 'customer', root: id, doc }]);
		expect(result).toEqual({
			ok: false,
			error: { type: 'row-invalid', kind: 'customer', problems: ['manager'] }
		});
	});

	it('refuses fields that reach for a prototype', async () => {
		const { world, writer } = await started();
		const doc = JSON.parse('{"__proto__": {"polluted": true}, "familyName": "Lin"}') as Doc;
		const id = world.newId();
		const result = await writer.write(world.book, [
			{ type: 'create', id, kind: 'customer', root: id, doc: { ...doc, constructor: 'x', manager: world.me } }
		]);
		expect(result).toMatchObject({ ok: false, error: { type: 'row-invalid', problems: ['constructor'] } });
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	it('C-3 keeps every replaced value as history, and nothing for first values', async () => {
		const { world, db, writer } = await started();
		const customer = world.customer({ familyName: 'Lin', note: 'likes black tea' });
		value(await writer.write(world.book, [customer]));
		value(
			await writer.write(world.book, [
				{ type: 'patch', id: customer.id, fields: { note: 'likes green tea', role: 'CEO' } }
			])
		);
		const history = await readChildren(db, world.book, customer.id, 'history');
		expect(history.map(({ doc }) => [doc.of, doc.field, doc.value])).toEqual([
			[customer.id, 'note', 'likes black tea']
		]);
	});

	it('a write that changes nothing makes no op', async () => {
		const { world, db, writer } = await started();
		const customer = world.customer({ familyName: 'Lin' });
		value(await writer.write(world.book, [customer]));
		const again = value(await writer.write(world.book, [customer]));
		expect(again.ops).toEqual([]);
		expect(await readRow(db, world.book, customer.id)).toMatchObject({ rev: 1 });
	});

	it('many customers at once are taken for new, and whoever is there already is merged all the same', async () => {
		const { world, db, writer } = await started();
		const [here, gone] = [
			world.customer({ familyName: 'Lin', note: 'a' }),
			world.customer({ familyName: 'An' })
		];
		value(await writer.write(world.book, [here, gone]));
		value(await writer.write(world.book, [{ type: 'patch', id: gone.id, fields: { life: 'deleted' } }]));
		const many = Array.from({ length: 100 }, (_, n) => world.customer({ familyName: `C${n}` }));
		const again = { ...here, doc: { familyName: 'Lin', manager: world.me, role: 'CEO' } };

		const written = value(await writer.write(world.book, [...many, again, gone]));
		expect(written.did.filter(({ created }) => created)).toHaveLength(100);
		expect(await readRow(db, world.book, here.id)).toMatchObject({
			rev: 2,
			doc: { familyName: 'Lin', note: 'a', role: 'CEO' }
		});
		expect(await readRow(db, world.book, gone.id)).toMatchObject({ rev: 3, life: 'live' });
		expect(await readKind(db, world.book, 'customer')).toHaveLength(102);
		// Book, owner, two customers, one deletion; then a hundred new ones and two changes, each counted once.
		expect((await db.meta.get('clock'))?.value).toMatchObject({ opNo: 5 + 102 });
	});

	it('W-7 undo writes the old value back only to fields that still hold mine', async () => {
		const { world, db, writer } = await started();
		const customer = world.customer({ familyName: 'Lin', note: 'a', role: 'buyer' });
		value(await writer.write(world.book, [customer]));
		const mine = value(
			await writer.write(world.book, [
				{ type: 'patch', id: customer.id, fields: { note: 'b', role: 'chief buyer' } }
			])
		);
		value(await writer.write(world.book, [{ type: 'patch', id: customer.id, fields: { note: 'c' } }]));
		value(await writer.undo(world.book, mine.did));
		expect((await readRow(db, world.book, customer.id))?.doc).toMatchObject({ note: 'c', role: 'buyer' });
	});

	describe('W-7 undo takes what fields say together back as one, or not at all:', () => {
		const open = { state: 'open', doneOn: null, doneBy: null };
		const done = { state: 'done', doneOn: '2026-03-01' };
		const logged = { ...done, doneBy: hashId('the contact') };
		async function begun(fields: Fields) {
			const { world, db, writer } = await started();
			const anna = world.customer({ familyName: 'Anna' });
			const call = world.child('follow-up', anna.id, { day: '2026-03-01', note: 'call', state: 'open' });
			value(await writer.write(world.book, [anna, call]));
			const patch = async (fields: Fields) =>
				value(await writer.write(world.book, [{ type: 'patch', id: call.id, fields }])).did;
			const did = await patch(fields);
			const undone = async () => {
				value(await writer.undo(world.book, did));
				const { state, doneOn, doneBy, note } = (await readRow(db, world.book, call.id))!.doc;
				return { state, doneOn, doneBy, note };
			};
			return { patch, undone };
		}

		it('what was done again since, without the contact, stays done', async () => {
			const { patch, undone } = await begun(logged);
			await patch(open);
			await patch(done);
			expect(await undone()).toMatchObject(done);
		});

		it('so does what a contact fulfilled since that the undone write did not know of', async () => {
			const { patch, undone } = await begun(done);
			await patch(open);
			await patch(logged);
			expect(await undone()).toMatchObject(logged);
		});

		it('other fields decide for themselves', async () => {
			const { patch, undone } = await begun({ ...logged, note: 'call again' });
			await patch({ note: 'write' });
			expect(await undone()).toEqual({ state: 'open', note: 'write' });
			const second = await begun({ ...logged, note: 'call again' });
			await second.patch({ ...open, state: 'dropped' });
			expect(await second.undone()).toEqual({ state: 'dropped', note: 'call' });
		});
	});

	it('W-7 undo leaves alone what another tab writes while it looks', async () => {
		const { world, db, writer } = await started();
		const customer = world.customer({ familyName: 'Lin', note: 'a' });
		value(await writer.write(world.book, [customer]));
		const patch = (note: string) => [{ type: 'patch' as const, id: customer.id, fields: { note } }];
		const mine = value(await writer.write(world.book, patch('b')));
		const other = world.tab().writer;
		const came = meanwhile(db.rows, 'bulkGet', () => other.write(world.book, patch('c')));
		value(await writer.undo(world.book, mine.did));
		expect(came()).toBe(true);
		expect((await readRow(db, world.book, customer.id))?.doc).toMatchObject({ note: 'c' });
	});

	it.each([false, true])(
		'W-4 a write that another tab overtook is done once more (shared: %s)',
		async (shared) => {
			const { world, db, writer } = await started();
			const [mine, theirs] = [world.customer({ familyName: 'Lin' }), world.customer({ familyName: 'Wu' })];
			if (shared) await putShared(db, world.book, NEWLY_SHARED);
			const other = world.tab().writer;
			let looks = 0;
			const written = await writer.decide(world.book, [mine], async () => {
				// Between its look and its commit, once.
				if (++looks === 1) value(await other.write(world.book, [theirs]));
				return [mine];
			});
			expect(written).toMatchObject({ ok: true });
			expect(looks).toBe(2);
			for (const { id } of [mine, theirs])
				expect(await readRow(db, world.book, id)).toMatchObject({ life: 'live' });
			const numbers = (await db.outbox.toArray()).map(({ no }) => no);
			expect(new Set(numbers).size).toBe(shared ? 2 : 0);
		}
	);

	it('undoing a create deletes the row, and the same create again brings it back', async () => {
		const { world, db, writer } = await started();
		const customer = world.customer({ familyName: 'Lin' });
		const written = value(await writer.write(world.book, [customer]));
		value(await writer.undo(world.book, written.did));
		expect((await readDeleted(db, world.book)).map(({ id }) => id)).toEqual([customer.id]);
		value(await writer.write(world.book, [customer]));
		expect(await readRow(db, world.book, customer.id)).toMatchObject({
			life: 'live',
			doc: { familyName: 'Lin' }
		});
	});

	it('W-7 a large write is cut into transactions of at most 100 ops', async () => {
		const { world, writer } = await started();
		const customers = Array.from({ length: 250 }, (_, n) => world.customer({ familyName: `C${n}` }));
		const { ops } = value(await writer.write(world.book, customers));
		const sizes = [...Map.groupBy(ops, (op) => op.tx).values()].map((tx) => tx.length);
		expect(sizes).toEqual([100, 100, 50]);
		expect(ops.map((op) => op.op_no)).toEqual(Array.from({ length: 250 }, (_, n) => n + 3));
	});

	it('D-4 a connection that was closed under the app is opened again', async () => {
		const { world, db, writer } = await started();
		db.backendDB().close();
		const customer = world.customer({ familyName: 'Lin' });
		value(await writer.write(world.book, [customer]));
		expect(await readRow(db, world.book, customer.id)).toBeDefined();
	});

	it('a patch of a row that is not there is refused', async () => {
		const { world, writer } = await started();
		const id: Id = hashId('nobody');
		expect(await writer.write(world.book, [{ type: 'patch', id, fields: { note: 'x' } }])).toEqual({
			ok: false,
			error: { type: 'row-missing', id }
		});
	});
});
