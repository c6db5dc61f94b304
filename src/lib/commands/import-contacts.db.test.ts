import { describe, expect, it, vi } from 'vitest';
import type { Desk } from '../db/desk.ts';
import { inTime, standsAs, withdrawnBy } from '../db/import-records.ts';
import { readDeleted, readKind, readRow } from '../db/rows.ts';
import { NEWLY_SHARED, putShared } from '../db/shared-book.ts';
import { meanwhile } from '../db/testing/meanwhile.ts';
import { World } from '../db/testing/world.ts';
import type { Change } from '../db/write-plan.ts';
import type { Customer } from '../domain/customer/customer.ts';
import type { Day } from '../domain/kernel/day.ts';
import { hashId, type Id } from '../domain/kernel/id.ts';
import { pastImports } from '../queries/past-imports.ts';
import type { Fields } from '../sync/core/op.ts';
import { deleteRow } from './delete-row.ts';
import { importContacts } from './import-contacts.ts';
import { logTouchpoint } from './log-touchpoint.ts';
import { planFollowUp } from './plan-follow-up.ts';
import { undoImport } from './undo-import.ts';

/** The list takes in what an import brings every two seconds. */
const ALL_TAKEN_IN = { timeout: 10_000 };

async function started() {
	const world = new World();
	const tab = world.tab();
	await tab.writer.write(world.book, world.startBook());
	await tab.desk.open();
	const desk: Desk = { ...tab, index: tab.desk, book: world.book, me: world.me, clock: world.clock };
	const create = Array.from({ length: 1200 }, (_, n) => {
		const customer: Customer = { familyName: `C${n}`, manager: world.me };
		return { id: hashId(world.book, 'customer', String(n)), customer };
	});
	return { world, desk, create };
}

/** What a file tells of a customer. */
const told = (id: Id, fields: Partial<Customer> = {}) => ({ id, customer: { manager: id, ...fields } });

const contactWith = (customer: Id, world: World) => ({
	id: world.newId(),
	customer,
	learnt: [],
	touchpoint: {
		channel: 'call' as const,
		direction: 'out' as const,
		day: world.clock.today(),
		zone: 'Asia/Taipei'
	}
});

describe('an import', () => {
	it('I2 is stored whole, and the same plan again adds nothing', async () => {
		const { world, desk, create } = await started();
		const seen: number[] = [];
		const plan = { create, update: [], bringBack: [], same: 3 };
		const watch = { onprogress: (done: number) => seen.push(done) };
		const first = await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan }, watch);
		expect(first).toEqual({
			ok: true,
			value: { created: 1200, updated: 0, broughtBack: 0, same: 3, cancelled: false }
		});
		expect(seen).toEqual([500, 1000, 1200]);
		const again = await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan });
		expect(again).toMatchObject({ ok: true, value: { created: 0, updated: 0 } });
		expect(await readKind(desk.db, world.book, 'customer')).toHaveLength(1200);
	});

	it('I2 overwrites nothing that was typed while its preview stood open', async () => {
		const { world, desk } = await started();
		const old = world.customer({ familyName: 'Lin' });
		const gone = world.customer({ familyName: 'An' });
		await desk.writer.write(world.book, [old, gone]);
		const update = [told(old.id, { note: 'of the file', company: 'Acme' }), told(gone.id, { note: 'new' })];
		const plan = { create: [], update, bringBack: [], same: 0 };
		await desk.writer.write(world.book, [{ type: 'patch', id: old.id, fields: { note: 'typed' } }]);
		await deleteRow(desk, gone.id);
		await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan });
		expect((await readRow(desk.db, world.book, old.id))?.doc).toMatchObject({
			note: 'typed',
			company: 'Acme'
		});
		expect(await readRow(desk.db, world.book, gone.id)).toMatchObject({ life: 'deleted', doc: gone.doc });
	});

	describe('undone, counts as none:', () => {
		const file = { fileName: 'a.csv', update: [], bringBack: [], same: 0 };
		async function withdrawnOne(brought: Partial<Customer>) {
			const { world, desk } = await started();
			const person = hashId('person');
			const run = (people: Partial<Customer>[], anew?: Id) => {
				world.now += 1000;
				const create = people.map((customer) => ({ ...told(person, customer), ...(anew && { anew }) }));
				const id = world.newId();
				const plan = { ...file, create };
				return importContacts(desk, { id, fileName: 'a.csv', plan }).then((result) => ({ id, result }));
			};
			const undo = (id: Id) => {
				world.now += 1000;
				return undoImport(desk, id);
			};
			const withdrawn = async () => withdrawnBy(inTime(await readKind(desk.db, world.book, 'import-batch')));
			const row = async () => (await readRow(desk.db, world.book, person))!;
			const first = await run([brought]);
			return { world, desk, person, run, undo, withdrawn, row, first };
		}

		it('nothing of what it brought is left when its file comes again', async () => {
			const { person, run, undo, withdrawn, row, first } = await withdrawnOne({
				company: 'Anna',
				note: 'Birch'
			});
			await undo(first.id);
			const left = (await withdrawn()).get(person)!;
			const right = { fullName: 'Anna', company: 'Birch' };
			const second = await run([right], left);
			expect(second.result).toMatchObject({ value: { created: 1, broughtBack: 0 } });
			expect(await row()).toMatchObject({ life: 'live' });
			expect((await row()).doc).toEqual(told(person, right).customer);
			expect(await withdrawn()).toEqual(new Map());
			expect(await undo(second.id)).toMatchObject({ value: { undone: 1 } });
			expect((await row()).life).toBe('deleted');
			expect((await run([right], (await withdrawn()).get(person)!)).result).toMatchObject({
				value: { created: 1 }
			});
		});

		it('two people of a file who are one of its customers keep what each has', async () => {
			const phones = { [hashId('p')]: { typed: '0912' } };
			const emails = { [hashId('e')]: { address: 'a@example.com' } };
			const { person, run, undo, withdrawn, row, first } = await withdrawnOne({ phones, emails });
			await undo(first.id);
			await run([{ phones }, { emails }], (await withdrawn()).get(person)!);
			expect((await row()).doc).toMatchObject({ phones, emails });
		});

		it('who was brought back by hand, worked with and deleted again stays deleted', async () => {
			const { desk, world, person, run, undo, withdrawn, row, first } = await withdrawnOne({
				company: 'Birch'
			});
			await undo(first.id);
			const left = (await withdrawn()).get(person)!;
			expect(left).toBe(standsAs([await row()]));
			const patch = (fields: Fields) =>
				desk.writer.write(world.book, [{ type: 'patch', id: person, fields }]);
			await patch({ life: 'live', note: 'typed' });
			await patch({ life: 'deleted' });
			expect(left).not.toBe(standsAs([await row()]));
			await run([{ company: 'Birch' }], left);
			expect(await row()).toMatchObject({ life: 'deleted', doc: { note: 'typed' } });
		});

		it('who was deleted by hand before is not withdrawn by it', async () => {
			const { desk, person, undo, withdrawn, first } = await withdrawnOne({ company: 'Birch' });
			await putShared(desk.db, desk.book, NEWLY_SHARED);
			await deleteRow(desk, person);
			expect(await undo(first.id)).toMatchObject({ value: { undone: 0, kept: 1 } });
			expect(await withdrawn()).toEqual(new Map());
		});
	});

	it.each([2, 100])('I2 I1 the same plan in two tabs, %s new, overwrites no edit in between', async (n) => {
		const { world, desk, create } = await started();
		const people = create.slice(0, n).map(({ id, customer }) => told(id, { ...customer, note: 'file' }));
		const plan = { create: people, update: [], bringBack: [], same: 0 };
		const [edited, gone] = people.map(({ id }) => id) as [Id, Id];
		await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan });
		await desk.writer.write(world.book, [{ type: 'patch', id: edited, fields: { note: 'typed' } }]);
		await deleteRow(desk, gone);
		const again = await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan });
		expect(again).toMatchObject({ ok: true, value: { created: 0, updated: 0, broughtBack: 0 } });
		expect((await readRow(desk.db, world.book, edited))?.doc.note).toBe('typed');
		expect((await readRow(desk.db, world.book, gone))?.life).toBe('deleted');
	});

	it('I2 gives who is brought back what the file has and they lack, and undoing it takes both back', async () => {
		const { world, desk } = await started();
		const gone = world.customer({ familyName: 'Lin', note: 'mine' });
		await desk.writer.write(world.book, [gone]);
		await deleteRow(desk, gone.id);
		const id = world.newId();
		const bringBack = [told(gone.id, { note: 'of the file', company: 'Acme' })];
		await importContacts(desk, {
			id,
			fileName: 'a.vcf',
			plan: { create: [], update: [], bringBack, same: 0 }
		});
		const doc = { ...gone.doc, company: 'Acme' };
		expect(await readRow(desk.db, world.book, gone.id)).toMatchObject({ life: 'live', doc });
		await undoImport(desk, id);
		const { life, doc: left } = (await readRow(desk.db, world.book, gone.id))!;
		expect({ life, left }).toEqual({ life: 'deleted', left: gone.doc });
	});

	it('I2 can be undone, updates included, and leaves what people did since', async () => {
		const { world, desk, create } = await started();
		const old = world.customer({ familyName: 'Lin' });
		const other = world.customer({ familyName: 'An' });
		await desk.writer.write(world.book, [old, other]);
		const id = world.newId();
		const update = [told(old.id, { company: 'Acme' }), told(other.id, { company: 'Acme' })];
		await importContacts(desk, { id, fileName: 'a.vcf', plan: { create, update, bringBack: [], same: 0 } });
		await vi.waitFor(() => expect(desk.index.table.size).toBe(1202), ALL_TAKEN_IN);
		// Since then: one company was corrected by hand, one imported customer edited, one planned for.
		await desk.writer.write(world.book, [
			{ type: 'patch', id: other.id, fields: { company: 'Acme Ltd' } },
			{ type: 'patch', id: create[0]!.id, fields: { note: 'met today' } }
		]);
		await planFollowUp(desk, world.newId(), create[1]!.id, { day: '2026-04-01' as Day });
		await vi.waitFor(
			() => expect(desk.index.table.get(create[1]!.id)!.followUps).toHaveLength(1),
			ALL_TAKEN_IN
		);

		expect(await undoImport(desk, id)).toEqual({ ok: true, value: { undone: 1200, kept: 2 } });
		expect(await readDeleted(desk.db, world.book)).toHaveLength(1198);
		expect((await readRow(desk.db, world.book, old.id))?.doc).not.toHaveProperty('company');
		expect((await readRow(desk.db, world.book, other.id))?.doc.company).toBe('Acme Ltd');
		await vi.waitFor(() => expect(desk.index.table.size).toBe(4), ALL_TAKEN_IN);
		expect(await pastImports(desk)).toMatchObject([
			{ fileName: 'a.vcf', created: 1200, updated: 2, state: 'undone' }
		]);
	});

	it('I2 W-2 undone in a shared book, it leaves who was edited since, although writing here does not raise a rev there', async () => {
		const { world, desk, create } = await started();
		await putShared(desk.db, world.book, NEWLY_SHARED);
		const id = world.newId();
		const plan = { create: create.slice(0, 4), update: [], bringBack: [], same: 0 };
		await importContacts(desk, { id, fileName: 'a.vcf', plan });
		await desk.writer.write(world.book, [
			{ type: 'patch', id: create[0]!.id, fields: { note: 'met today' } },
			{ type: 'patch', id: create[1]!.id, fields: { familyName: 'Corrected' } },
			{ type: 'patch', id: create[2]!.id, fields: { familyName: 'Wrong' } },
			{ type: 'patch', id: create[2]!.id, fields: { familyName: 'C2' } }
		]);
		expect(await undoImport(desk, id)).toEqual({ ok: true, value: { undone: 1, kept: 3 } });
		expect(await readDeleted(desk.db, world.book)).toMatchObject([{ id: create[3]!.id }]);
	});

	it('I2 W-7 undone, it deletes again whom it brought back, but not who was worked with since', async () => {
		const { world, desk } = await started();
		const people = ['Lin', 'An', 'Bo', 'Cy'].map((familyName) => world.customer({ familyName }));
		const [lin, an, bo, cy] = people.map(({ id }) => id) as [Id, Id, Id, Id];
		await desk.writer.write(world.book, people);
		// What was logged before they were deleted was not done since.
		await logTouchpoint(desk, contactWith(lin, world));
		for (const id of [lin, an, bo, cy]) await deleteRow(desk, id);
		const id = world.newId();
		const plan = { create: [], update: [], bringBack: [lin, an, bo, cy].map((id) => told(id)), same: 0 };
		await importContacts(desk, { id, fileName: 'a.vcf', plan });
		await logTouchpoint(desk, contactWith(an, world));
		await planFollowUp(desk, world.newId(), bo, { day: '2026-04-01' as Day });
		await desk.writer.write(world.book, [{ type: 'patch', id: cy, fields: { note: 'met today' } }]);
		expect(await undoImport(desk, id)).toEqual({ ok: true, value: { undone: 1, kept: 3 } });
		expect(await readDeleted(desk.db, world.book)).toMatchObject([{ id: lin }]);
	});

	it('I2 W-7 undone, it goes by what is stored, and the list may not know of it yet', async () => {
		const { world, desk, create } = await started();
		const id = world.newId();
		const plan = { create: create.slice(0, 2), update: [], bringBack: [], same: 0 };
		await importContacts(desk, { id, fileName: 'a.vcf', plan });
		await logTouchpoint(desk, contactWith(create[0]!.id, world));
		const unaware = { ...desk, index: world.tab().desk };
		expect(await undoImport(unaware, id)).toEqual({ ok: true, value: { undone: 1, kept: 1 } });
		expect(await readDeleted(desk.db, world.book)).toMatchObject([{ id: create[1]!.id }]);
	});

	it('I2 W-7 undone, it leaves alone whom another tab edits while it looks', async () => {
		const { world, desk, create } = await started();
		const id = world.newId();
		const plan = { create: create.slice(0, 2), update: [], bringBack: [], same: 0 };
		await importContacts(desk, { id, fileName: 'a.vcf', plan });
		const edit: Change = { type: 'patch', id: create[0]!.id, fields: { note: 'met today' } };
		const other = world.tab().writer;
		const came = meanwhile(desk.db.rows, 'bulkGet', () => other.write(world.book, [edit]));
		expect(await undoImport(desk, id)).toEqual({ ok: true, value: { undone: 1, kept: 1 } });
		expect(came()).toBe(true);
		expect(await readRow(desk.db, world.book, create[0]!.id)).toMatchObject({ life: 'live' });
	});

	it('I2 W-7 undone, it takes whom another import changed that is undone too, but nobody who was edited beside', async () => {
		const { world, desk, create } = await started();
		const [a, b] = [world.newId(), world.newId()];
		const people = create.slice(0, 3);
		const none = { create: [], update: [], bringBack: [], same: 0 };
		await importContacts(desk, { id: a, fileName: 'a.vcf', plan: { ...none, create: people } });
		const update = people.map(({ id }) => told(id, { company: 'Acme', role: 'buyer' }));
		await importContacts(desk, { id: b, fileName: 'b.vcf', plan: { ...none, update } });
		const edit = (n: number, fields: Fields) =>
			desk.writer.write(world.book, [{ type: 'patch', id: people[n]!.id, fields }]);
		await edit(1, { role: null });
		await undoImport(desk, b);
		await undoImport(desk, b);
		await edit(2, { familyName: 'Corrected' });
		expect(await undoImport(desk, a)).toEqual({ ok: true, value: { undone: 1, kept: 2 } });
		expect(await readDeleted(desk.db, world.book)).toMatchObject([{ id: people[0]!.id }]);
	});

	it('tells who was brought back from who was updated', async () => {
		const { world, desk, create } = await started();
		const [gone, here] = [world.customer({ familyName: 'Lin' }), world.customer({ familyName: 'An' })];
		await desk.writer.write(world.book, [gone, here]);
		await desk.writer.write(world.book, [{ type: 'patch', id: gone.id, fields: { life: 'deleted' } }]);
		const update = [told(here.id, { company: 'Acme' })];
		const plan = { create: create.slice(0, 3), update, bringBack: [told(gone.id)], same: 0 };
		const counts = { created: 3, updated: 1, broughtBack: 1 };
		const stored = await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan });
		expect(stored).toMatchObject({ ok: true, value: counts });
		expect(await readRow(desk.db, world.book, gone.id)).toMatchObject({ life: 'live' });
		expect(await pastImports(desk)).toMatchObject([counts]);
	});

	it('a cancelled import keeps the parts that were stored, and they can be undone', async () => {
		const { world, desk, create } = await started();
		const stop = new AbortController();
		const id = world.newId();
		const result = await importContacts(
			desk,
			{ id, fileName: 'a.vcf', plan: { create, update: [], bringBack: [], same: 0 } },
			{ signal: stop.signal, onprogress: () => stop.abort() }
		);
		expect(result).toMatchObject({ ok: true, value: { created: 500, cancelled: true } });
		await vi.waitFor(() => expect(desk.index.table.size).toBe(500), ALL_TAKEN_IN);
		await undoImport(desk, id);
		await vi.waitFor(() => expect(desk.index.table.size).toBe(0), ALL_TAKEN_IN);
	});
});
