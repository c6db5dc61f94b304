import Dexie from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Day } from '../../domain/kernel/day.ts';
import { plainCodec } from '../codec.ts';
import { meanwhile } from '../testing/meanwhile.ts';
import { sealingCodec } from '../testing/sealing-codec.ts';
import { describePlainly, World } from '../testing/world.ts';
import type { DescribeCustomer } from './describe.ts';
import type { DeskIndex } from './desk-index.ts';

const names = (desk: DeskIndex) => Array.from({ length: desk.table.size }, (_, i) => desk.table.at(i)!.name);

describe.each([
	['plain', async () => plainCodec],
	['sealing', sealingCodec]
])('the desk index under the %s codec', (_, makeCodec) => {
	async function started() {
		const world = new World();
		const codec = await makeCodec();
		const tab = world.tab(codec);
		await tab.writer.write(world.book, world.startBook());
		await tab.desk.open();
		return { world, codec, ...tab };
	}

	it('follows every write, and a second tab sees it too', async () => {
		const { world, codec, writer, desk } = await started();
		const other = world.tab(codec);
		await other.desk.open();
		const lin = world.customer({ familyName: 'Lin' });
		await writer.write(world.book, [lin, world.customer({ familyName: 'An' })]);
		await vi.waitFor(() => expect(names(desk)).toEqual(['An', 'Lin']));
		await vi.waitFor(() => expect(names(other.desk)).toEqual(['An', 'Lin']));
		await other.writer.write(world.book, [{ type: 'patch', id: lin.id, fields: { familyName: 'Abe' } }]);
		await vi.waitFor(() => expect(names(desk)).toEqual(['Abe', 'An']));
		await writer.write(world.book, [{ type: 'patch', id: lin.id, fields: { life: 'deleted' } }]);
		await vi.waitFor(() => expect(names(other.desk)).toEqual(['An']));
	});

	it('holds what the rows of a customer add up to', async () => {
		const { world, writer, desk } = await started();
		const lin = world.customer({ familyName: 'Lin' });
		const day = '2026-03-09' as Day;
		const visit = { channel: 'visit', direction: 'out', day: '2026-03-01', zone: 'Asia/Taipei' };
		await writer.write(world.book, [
			lin,
			world.child('touchpoint', lin.id, visit),
			world.child('follow-up', lin.id, { day, note: 'send samples', state: 'open' })
		]);
		await vi.waitFor(() => expect(desk.table.get(lin.id)).toMatchObject({ lastContact: '2026-03-01' }));
		expect(desk.table.get(lin.id)!.followUps).toMatchObject([{ day, note: 'send samples' }]);
		await writer.write(world.book, [world.child('touchpoint', lin.id, { ...visit, day: '2026-03-05' })]);
		await vi.waitFor(() => expect(desk.table.get(lin.id)).toMatchObject({ lastContact: '2026-03-05' }));
		expect(desk.table.get(lin.id)!.followUps).toHaveLength(1);
	});

	it('goes on as it was when there is no room to fold it, and folds when there is', async () => {
		const { world, db, writer, desk } = await started();
		await writer.write(world.book, [world.customer({ familyName: 'Lin' })]);
		await vi.waitFor(() => expect(names(desk)).toEqual(['Lin']));
		const put = vi.spyOn(db.deskChunks, 'put').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		await desk.fold(true);
		expect(desk.failure).toBeNull();
		expect(await db.deskDeltas.count()).toBe(1);
		put.mockRestore();
		await desk.fold(true);
		expect(await db.deskDeltas.count()).toBe(0);
		expect(names(desk)).toEqual(['Lin']);
	});

	it('is the same after folding, after deltas on a fold, and built anew from the rows', async () => {
		const { world, codec, db, writer, desk } = await started();
		const customers = Array.from({ length: 300 }, (_, n) =>
			world.customer({ familyName: `C${(n * 7919) % 300}` })
		);
		await writer.write(world.book, customers);
		await vi.waitFor(() => expect(desk.table.size).toBe(300));
		await desk.fold(true);
		expect(await db.deskDeltas.count()).toBe(0);
		await writer.write(world.book, [
			{ type: 'patch', id: customers[3]!.id, fields: { familyName: 'AAA' } },
			{ type: 'patch', id: customers[4]!.id, fields: { life: 'deleted' } },
			world.customer({ familyName: 'ZZZ' })
		]);
		// After three hundred at once the index rests for a while.
		await vi.waitFor(() => expect(names(desk)[0]).toBe('AAA'), { timeout: 10_000 });

		const reopened = world.tab(codec);
		await reopened.desk.open();
		expect(names(reopened.desk)).toEqual(names(desk));

		await db.meta.delete(`desk:${world.book}`);
		const rebuilt = world.tab(codec);
		await rebuilt.desk.open();
		expect(names(rebuilt.desk)).toEqual(names(desk));
	});

	it('a tab that slept while another folded reads the index again', async () => {
		const { world, codec, writer, desk } = await started();
		await writer.write(world.book, [world.customer({ familyName: 'Lin' })]);
		await vi.waitFor(() => expect(desk.table.size).toBe(1));
		const awake = world.tab(codec);
		await awake.desk.open();
		// What a sleeping tab misses: the delta and the fold come in one observation.
		await Promise.all([
			writer.write(world.book, [world.customer({ familyName: 'An' })]),
			vi.waitFor(() => expect(awake.desk.table.size).toBe(2)).then(() => awake.desk.fold(true))
		]);
		await vi.waitFor(() => expect(names(desk)).toEqual(['An', 'Lin']));
		await desk.fold(true);
		const reopened = world.tab(codec);
		await reopened.desk.open();
		expect(names(reopened.desk)).toEqual(['An', 'Lin']);
	});

	it.each(['deskChunks', 'deskTexts'] as const)(
		'reads no torn index: %s of another folding',
		async (name) => {
			const { world, codec, db, writer, desk } = await started();
			await writer.write(world.book, [
				world.customer({ familyName: 'Lin' }),
				world.customer({ familyName: 'An' })
			]);
			await vi.waitFor(() => expect(desk.table.size).toBe(2));
			await desk.fold(true);
			await db[name].toCollection().modify({ by: 'another', body: await codec.seal('') });
			const reopened = world.tab(codec);
			await reopened.desk.open();
			expect(names(reopened.desk)).toEqual(['An', 'Lin']);
			expect(reopened.desk.table.at(1)!.text).toContain('lin');
			expect(reopened.desk.failure).toBeNull();
			await reopened.desk.fold(true);
			const again = world.tab(codec);
			await again.desk.open();
			expect(again.desk.table.at(1)!.text).toContain('lin');
		}
	);

	it('a tab that follows misses nothing when another one folds while it looks', async () => {
		const { world, codec, db, writer, desk } = await started();
		const other = world.tab(codec);
		await other.desk.open();
		const { storagemutated } = Dexie.on;
		const folds = async () => {
			await vi.waitFor(() => expect(names(other.desk)).toEqual(['Lin']), 10_000);
			// As between real tabs: what one wrote can be read before the others are told.
			const tell = storagemutated.fire;
			onTestFinished(() => void (storagemutated.fire = tell));
			storagemutated.fire = (parts) => setTimeout(() => tell(parts), 200);
			await writer.write(world.book, [world.customer({ familyName: 'An' })]);
			await other.desk.fold(true);
		};
		const looked = meanwhile(db.meta, 'get', folds, (key) => String(key).startsWith('desk:'));
		await other.writer.write(world.book, [world.customer({ familyName: 'Lin' })]);
		await vi.waitFor(() => expect(names(desk)).toEqual(['An', 'Lin']), 10_000);
		expect(looked()).toBe(true);
	});

	it('two tabs that fold in turn keep one true index', async () => {
		const { world, codec, writer, desk } = await started();
		const other = world.tab(codec);
		await other.desk.open();
		for (let round = 0; round < 4; round++) {
			const customers = Array.from({ length: 30 }, (_, n) =>
				world.customer({ familyName: `R${round}-${n}` })
			);
			await writer.write(world.book, customers);
			await vi.waitFor(() => expect(desk.table.size).toBe((round + 1) * 30));
			await vi.waitFor(() => expect(other.desk.table.size).toBe((round + 1) * 30));
			await (round % 2 ? desk : other.desk).fold(true);
		}
		const reopened = world.tab(codec);
		await reopened.desk.open();
		expect(names(reopened.desk)).toEqual(names(desk));
		expect(reopened.desk.table.size).toBe(120);
	});
});

describe('the order of names that the book says', () => {
	const inOrder: DescribeCustomer = async (files) =>
		(await describePlainly(files)).map((entry, n) => {
			const { customer, book } = files[n]!;
			const [first, last] = [customer.givenName!, customer.familyName!];
			const name = (book.nameOrder === 'family-first' ? [last, first] : [first, last]).join(' ');
			return { ...entry, name, sort: name };
		});
	const order = (world: World, nameOrder: string) => [
		{ type: 'patch' as const, id: world.book, fields: { nameOrder } }
	];
	async function started() {
		const world = new World();
		const tab = world.tab(plainCodec, inOrder);
		await tab.writer.write(world.book, world.startBook());
		await tab.writer.write(world.book, [world.customer({ familyName: 'Keller', givenName: 'Anna' })]);
		await tab.desk.open();
		const reopened = async () => {
			const { desk } = world.tab(plainCodec, inOrder);
			await desk.open();
			desk.close();
			return names(desk);
		};
		return { world, ...tab, reopened };
	}

	it.each([true, false])(
		'is followed in every tab, by the next start and by undo (folded: %s)',
		async (folded) => {
			const { world, writer, desk, reopened } = await started();
			if (folded) await desk.fold(true);
			const other = world.tab(plainCodec, inOrder);
			await other.desk.open();
			const changed = await writer.write(world.book, order(world, 'family-first'));
			expect(await reopened()).toEqual(['Keller Anna']);
			for (const tab of [desk, other.desk])
				await vi.waitFor(() => expect(names(tab)).toEqual(['Keller Anna']));
			await desk.fold(true);
			expect(await reopened()).toEqual(['Keller Anna']);
			await writer.undo(world.book, changed.ok ? changed.value.did : []);
			for (const tab of [desk, other.desk])
				await vi.waitFor(() => expect(names(tab)).toEqual(['Anna Keller']));
			expect(await reopened()).toEqual(['Anna Keller']);
		}
	);

	it('shows the names as they were until all are made anew', async () => {
		const { world, writer, desk } = await started();
		const seen = new Set<string>();
		desk.subscribe(() => seen.add(names(desk).join()));
		await writer.write(world.book, order(world, 'family-first'));
		await vi.waitFor(() => expect(names(desk)).toEqual(['Keller Anna']));
		expect([...seen].filter((shown) => shown !== 'Anna Keller')).toEqual(['Keller Anna']);
	});

	it('is not undone by a tab that has not heard of it and stores what it knows', async () => {
		const { world, writer, desk, reopened } = await started();
		desk.close();
		await writer.write(world.book, order(world, 'family-first'));
		await desk.fold(true);
		expect(names(desk)).toEqual(['Anna Keller']);
		expect(await reopened()).toEqual(['Keller Anna']);
	});

	it('leaves the index alone when the book changes in anything else', async () => {
		const { world, db, writer, desk } = await started();
		await desk.fold(true);
		await writer.write(world.book, [{ type: 'patch', id: world.book, fields: { currency: 'EUR' } }]);
		expect(await db.deskChunks.count()).toBe(1);
	});
});

describe('sealed storage', () => {
	it('P4 shows no personal value anywhere in the database', async () => {
		const world = new World();
		const { db, writer, desk } = world.tab(await sealingCodec());
		await writer.write(world.book, world.startBook());
		await desk.open();
		const lin = world.customer({ familyName: 'CANARY-NAME', note: 'CANARY-NOTE' });
		await writer.write(world.book, [lin]);
		await writer.write(world.book, [{ type: 'patch', id: lin.id, fields: { note: 'CANARY-LATER' } }]);
		await vi.waitFor(() => expect(desk.table.get(lin.id)?.text).toContain('canary-later'));
		await desk.fold(true);
		const everything = JSON.stringify(
			await Promise.all(db.tables.map((table) => table.toArray())),
			(_key, value: unknown) =>
				value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value
		);
		expect(everything.length).toBeGreaterThan(500);
		expect(everything.toLowerCase()).not.toContain('canary');
	});
});
