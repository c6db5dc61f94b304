import { describe, expect, it } from 'vitest';
import { hashId } from '../domain/kernel/id.ts';
import { plainCodec } from './codec.ts';
import { readUnsent } from './read-unsent.ts';
import { claimFor, NEWLY_SHARED, putShared, type SharedBook } from './shared-book.ts';
import { SyncStore } from './sync-store.ts';
import { sealingCodec } from './testing/sealing-codec.ts';
import { describePlainly, World } from './testing/world.ts';

const OWNER = { user: 'user', person: hashId('person') };
const codecs = { plain: async () => plainCodec, sealing: sealingCodec };

describe.each(Object.entries(codecs))('what a worker finds to send, under the %s codec', (_, codecOf) => {
	async function phone(shared: Partial<SharedBook> = {}) {
		const world = new World();
		const codec = await codecOf();
		const tab = world.tab(codec);
		await claimFor(tab.db, OWNER);
		await putShared(tab.db, world.book, { ...NEWLY_SHARED, epoch: 'epoch 1', offset: 500, ...shared });
		const write = (...changes: Parameters<typeof tab.writer.write>[1]) =>
			tab.writer.write(world.book, changes);
		const store = new SyncStore(tab.db, { clock: world.clock, describe: describePlainly });
		return { ...tab, world, codec, write, store };
	}

	it('D-2 is what the phone itself would send, in its order, for the lineage that its numbers belong to', async () => {
		const { world, codec, write, store } = await phone();
		await write(...world.startBook());
		await write(world.customer({ familyName: 'Chen' }), world.customer({ familyName: 'Wong' }));
		const found = await readUnsent(world.name, codec, 100);
		expect(found).toEqual({
			owner: OWNER,
			books: [
				{ book: world.book, epoch: 'epoch 1', offset: 500, ops: (await store.unsent(world.book, 100)).ops }
			]
		});
		expect(found!.books[0]!.ops.map(({ op_no }) => op_no)).toEqual([1, 2, 3, 4]);
		expect((await readUnsent(world.name, codec, 2))!.books[0]!.ops.map(({ op_no }) => op_no)).toEqual([1, 2]);
	});

	it('is nothing while the phone does not know what the server lacks (L-1), or has never spoken with it', async () => {
		for (const shared of [{ startingOver: { last: 0, isWhole: false } }, { epoch: null }]) {
			const { world, codec, write } = await phone(shared);
			await write(...world.startBook());
			expect((await readUnsent(world.name, codec, 100))?.books).toEqual([]);
		}
	});

	it('P-3 leaves out what needs attention', async () => {
		const { world, codec, write, db } = await phone();
		await write(...world.startBook());
		const [first] = await db.outbox.toArray();
		await db.outbox.add({ ...first!, no: -1, code: 'invalid' });
		expect((await readUnsent(world.name, codec, 100))!.books[0]!.ops.map(({ op_no }) => op_no)).toEqual([
			1, 2
		]);
	});

	it('A-3 is nothing in a database that is nobody’s, and makes none where there is none', async () => {
		const world = new World();
		const { db } = world.tab(await codecOf());
		await db.open();
		expect(await readUnsent(world.name, await codecOf(), 100)).toBeUndefined();
		expect(await readUnsent('never-made', await codecOf(), 100)).toBeUndefined();
		expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
	});
});
