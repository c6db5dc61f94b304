import { describe, expect, it, vi } from 'vitest';
import { attendOccasion } from '../commands/attend-occasion.ts';
import { deleteRow, restoreRow, undo } from '../commands/delete-row.ts';
import { importContacts } from '../commands/import-contacts.ts';
import { logTouchpoint } from '../commands/log-touchpoint.ts';
import { completeFollowUp, planFollowUp, snoozeFollowUp } from '../commands/plan-follow-up.ts';
import { addCustomer, editCustomer } from '../commands/save-customer.ts';
import { undoImport } from '../commands/undo-import.ts';
import { updateBook } from '../commands/update-book.ts';
import { describeCustomers } from './describe-customers.ts';
import { plainCodec, type Codec } from '../db/codec.ts';
import { today, type Desk } from '../db/desk.ts';
import { dropDraft, readDraft, writeDraft } from '../db/drafts.ts';
import { exportTexts } from '../db/export.ts';
import { live } from '../db/live.ts';
import { replaceEverything } from '../db/replace.ts';
import { sealingCodec } from '../db/testing/sealing-codec.ts';
import { World } from '../db/testing/world.ts';
import type { Written, WriteFailure } from '../db/writer.ts';
import type { Customer } from '../domain/customer/customer.ts';
import { readExport } from '../domain/export-file/export-file.ts';
import { addDays } from '../domain/kernel/day.ts';
import { hashId } from '../domain/kernel/id.ts';
import type { Result } from '../domain/kernel/result.ts';
import { bookSettings } from '../queries/book-settings.ts';
import { customerPage, type CustomerPage } from '../queries/customer-file.ts';
import { deletedCustomers } from '../queries/deleted-customers.ts';
import { findCustomers } from '../queries/find-customers.ts';
import { pastImports } from '../queries/past-imports.ts';
import { todayAgenda } from '../queries/today-agenda.ts';

const CANARY = 'Canary';

async function done(write: Promise<Result<Written, WriteFailure>>): Promise<Written> {
	const result = await write;
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** Every byte in the database as text, whatever form it is kept in. */
async function everythingStored(desk: Desk): Promise<string> {
	const tables = await Promise.all(desk.db.tables.map((table) => table.toArray()));
	const seen = JSON.stringify(tables, (_key, value: unknown) => {
		if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
		return value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
	});
	return seen.toLowerCase();
}

/** A day at the desk, from the first customer to the restored export. */
async function aDayAtTheDesk(codec: Codec): Promise<Desk> {
	const world = new World();
	const tab = world.tab(codec, describeCustomers);
	await tab.writer.write(world.book, world.startBook());
	await tab.desk.open();
	const desk: Desk = { ...tab, index: tab.desk, book: world.book, me: world.me, clock: world.clock };
	const { index } = desk;
	const day = today(desk);

	const id = world.newId();
	const birthday = hashId('birthday');
	const customer: Customer = {
		familyName: '王',
		givenName: `小明${CANARY}`,
		note: `${CANARY} likes tea`,
		manager: desk.me,
		phones: { [world.newId()]: { typed: '0912-345-678' } },
		// 2026-03-01 is the 13th day of the first lunar month.
		occasions: {
			[birthday]: { type: 'birthday', date: { calendar: 'chinese', month: 1, day: 15 }, celebrated: true }
		}
	};
	await done(addCustomer(desk, id, customer));

	const pages: (CustomerPage | undefined)[] = [];
	const watch = live(() => customerPage(desk, id)).subscribe({
		next: (page) => pages.push(page),
		error: (error) => expect.fail(String(error))
	});
	await vi.waitFor(() => expect(pages.at(-1)?.customer.note).toBe(`${CANARY} likes tea`));

	const touchpoint = world.newId();
	const next = world.newId();
	const zone = desk.clock.zone();
	await done(
		logTouchpoint(desk, {
			id: touchpoint,
			customer: id,
			touchpoint: { channel: 'visit', direction: 'out', day, zone, note: `${CANARY} visit` },
			learnt: [{ about: 'hobby', text: `${CANARY} fishing` }],
			next: { id: next, day: addDays(day, 1), note: `${CANARY} call back`, promised: true }
		})
	);
	await vi.waitFor(() => expect(pages.at(-1)?.timeline).toHaveLength(1));
	expect(pages.at(-1)!.open).toMatchObject([{ id: next, followUp: { promised: true, from: touchpoint } }]);
	expect(Object.values(pages.at(-1)!.customer.facts!)).toMatchObject([
		{ about: 'hobby', from: { touchpoint, channel: 'visit', day, person: desk.me } }
	]);

	await vi.waitFor(() =>
		expect(todayAgenda(index.table, day).next.map((item) => item.kind)).toEqual(['follow-up', 'occasion'])
	);
	for (const query of ['xiaoming', '0912345', 'fishing', '小明'])
		expect(
			findCustomers(index.table, query)?.map((entry) => entry.id),
			query
		).toEqual([id]);

	await done(attendOccasion(desk, id, { occasion: birthday, year: 2026 }, 'done'));
	await done(snoozeFollowUp(desk, next, day));
	await vi.waitFor(() =>
		expect(todayAgenda(index.table, day)).toMatchObject({ today: [{ followUp: next }], next: [] })
	);
	await done(completeFollowUp(desk, next));
	await vi.waitFor(() => expect(todayAgenda(index.table, day).today).toEqual([]));

	const edited = { ...customer, note: `${CANARY} likes coffee` };
	const edit = await done(editCustomer(desk, id, customer, edited));
	await vi.waitFor(() =>
		expect(pages.at(-1)?.past).toMatchObject([{ field: 'note', value: `${CANARY} likes tea` }])
	);
	await done(undo(desk, edit.did));
	await vi.waitFor(() => expect(pages.at(-1)?.customer.note).toBe(`${CANARY} likes tea`));

	await done(deleteRow(desk, id));
	await vi.waitFor(() => expect(index.table.size).toBe(0));
	expect(await deletedCustomers(desk)).toMatchObject([{ id }]);
	await done(restoreRow(desk, id));
	await done(planFollowUp(desk, world.newId(), id, { day }));

	const importId = world.newId();
	const create = [{ id: world.newId(), customer: { familyName: `${CANARY}import`, manager: desk.me } }];
	await importContacts(desk, {
		id: importId,
		fileName: `${CANARY}.vcf`,
		plan: { create, update: [], bringBack: [], same: 0 }
	});
	await vi.waitFor(() => expect(index.table.size).toBe(2));
	await undoImport(desk, importId);
	await vi.waitFor(() => expect(index.table.size).toBe(1));
	expect(await pastImports(desk)).toMatchObject([{ state: 'undone' }]);

	await writeDraft(desk.db, desk.book, 'log', { note: `${CANARY} half typed` });
	expect(await readDraft(desk.db, desk.book, 'log')).toEqual({ note: `${CANARY} half typed` });
	await dropDraft(desk.db, desk.book, 'log');
	await writeDraft(desk.db, desk.book, 'log', { note: `${CANARY} again` });
	await done(updateBook(desk, { region: 'CN', ownerName: `${CANARY} manager` }));
	expect((await bookSettings(desk)).people).toEqual([{ id: desk.me, name: `${CANARY} manager` }]);

	await index.fold(true);
	const again = world.tab(codec, describeCustomers);
	await again.desk.open();
	expect(again.desk.table.at(0)).toEqual(index.table.at(0));

	const head = { rapport: 'export', format: 1, book: desk.book, exportedAt: 'now' } as const;
	const texts = await exportTexts(desk.db, head, (text) => text);
	const file = readExport(texts.join(''));
	if (!file.ok) throw new Error(file.error.type);
	expect(file.value).toMatchObject({ customers: 1, touchpoints: 1, unreadable: 0 });
	watch.unsubscribe();
	const other = new World().tab(codec, describeCustomers);
	const restored = await replaceEverything(other.db, file.value.head.book, file.value.rows, {
		key: 'home',
		value: desk.book
	});
	expect(restored).toMatchObject({ ok: true, value: { rows: file.value.rows.length } });
	return desk;
}

describe('a day at the desk', () => {
	it('goes the same way under the plain codec', async () => {
		const desk = await aDayAtTheDesk(plainCodec);
		// The canary can be seen at all: otherwise the next test could not fail.
		expect(await everythingStored(desk)).toContain(CANARY.toLowerCase());
	});

	it('P4 goes the same way under a sealing codec, and nothing personal can be read in the database', async () => {
		const stored = await everythingStored(await aDayAtTheDesk(await sealingCodec()));
		expect(stored.length).toBeGreaterThan(5000);
		for (const personal of [CANARY.toLowerCase(), '王', 'xiaoming', '345678', '345-678', 'fishing'])
			expect(stored, personal).not.toContain(personal);
	});
});
