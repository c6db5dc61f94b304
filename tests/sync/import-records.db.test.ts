import { expect, it } from 'vitest';
import { importContacts } from '../../src/lib/commands/import-contacts.ts';
import { readKind } from '../../src/lib/db/rows.ts';
import { World } from '../../src/lib/db/testing/world.ts';
import { hashId } from '../../src/lib/domain/kernel/id.ts';
import { isPlainValue } from '../../src/lib/sync/protocol/values.ts';

it('P-3 an import records what it did in rows that go through a push, however much a part of it changes', async () => {
	const world = new World();
	const { db, writer } = world.tab();
	const desk = { writer, book: world.book, clock: world.clock };
	await writer.write(world.book, world.startBook());
	const create = Array.from({ length: 1200 }, (_, n) => ({
		id: hashId(world.book, 'customer', String(n)),
		customer: { familyName: `C${n}`, manager: world.me }
	}));
	const people = create.slice(0, 400);
	const nothing = { update: [], bringBack: [], same: 0 };
	await importContacts(desk, { id: world.newId(), fileName: 'a.vcf', plan: { ...nothing, create: people } });
	const phones = Object.fromEntries(
		Array.from({ length: 8 }, (_, n) => [hashId(String(n)), { typed: `${n}` }])
	);
	const update = people.map(({ id, customer: { manager } }, n) => ({
		id,
		customer: { manager, note: 'x'.repeat(n ? 100 : 40_000), company: 'Acme', phones }
	}));
	const plan = { ...nothing, create: create.slice(400), update };
	await importContacts(desk, { id: world.newId(), fileName: 'b.vcf', plan });

	const records = await readKind(db, world.book, 'import-batch');
	expect(records.flatMap(({ doc }) => doc.did)).toHaveLength(1600);
	expect(records.filter(({ doc }) => !isPlainValue(doc.did))).toEqual([]);
});
