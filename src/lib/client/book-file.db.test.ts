import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addCustomer, editCustomer } from '../commands/save-customer.ts';
import { deleteRow } from '../commands/delete-row.ts';
import { updateBook } from '../commands/update-book.ts';
import { planFollowUp } from '../commands/plan-follow-up.ts';
import type { ClockState } from '../db/before-write.ts';
import type { Desk } from '../db/desk.ts';
import { writeDraft } from '../db/drafts.ts';
import { pagesOfRows } from '../db/rows.ts';
import type { ExportFile } from '../domain/export-file/export-file.ts';
import type { Row } from '../domain/row/row.ts';
import { bookSettings } from '../queries/book-settings.ts';
import { draftsBeside } from '../queries/drafts-beside.ts';
import { exportBook, inspectExport, restoreBook } from './book-file.ts';
import { Phone, type BookDefaults } from './open-phone.ts';

const defaults: BookDefaults = {
	region: 'TW',
	currency: 'TWD',
	nameOrder: 'given-first',
	zone: 'Asia/Taipei',
	ownerName: 'Me'
};
let phones = 0;

async function openPhone(): Promise<Phone> {
	const opened = await Phone.open(`phone-${++phones}`);
	if (!opened.ok) throw new Error(opened.error.type);
	return opened.value;
}

async function rowsOf(desk: Desk): Promise<Row[]> {
	const rows: Row[] = [];
	for await (const page of pagesOfRows(desk.db, desk.book, 3)) rows.push(...page);
	return rows;
}

async function bookWithHistory(): Promise<Desk> {
	const started = await (await openPhone()).start(defaults);
	if (!started.ok) throw new Error(started.error.type);
	const desk = started.value;
	const id = desk.writer.newId();
	const customer = { familyName: '王', givenName: '小明 🐉', note: 'a "quoted"\nline', manager: desk.me };
	await addCustomer(desk, id, customer);
	await editCustomer(desk, id, customer, { ...customer, note: 'another' });
	await planFollowUp(desk, desk.writer.newId(), id, { day: '2026-05-01' as never });
	const gone = desk.writer.newId();
	await addCustomer(desk, gone, { familyName: 'Gone', manager: desk.me });
	await deleteRow(desk, gone);
	return desk;
}

describe('the export of a book', () => {
	it('I3 restored on an empty phone gives every row back, ids, history and deleted ones included', async () => {
		const desk = await bookWithHistory();
		const file = await exportBook(desk);
		expect(await inspectExport(file)).toMatchObject({ ok: true, value: { customers: 1, unreadable: 0 } });
		const phone = await openPhone();
		expect(await restoreBook(phone, file)).toMatchObject({ ok: true });
		const restored = (await phone.desk())!;
		expect(restored.me).toBe(desk.me);
		expect(await rowsOf(restored)).toEqual(await rowsOf(desk));
		await restored.index.open();
		expect(restored.index.table.at(0)).toMatchObject({
			name: '王小明 🐉',
			followUps: [{ day: '2026-05-01' }]
		});
	});

	it('replaces what was on the phone, and the clock goes on', async () => {
		const file = await exportBook(await bookWithHistory());
		const phone = await openPhone();
		await phone.start(defaults);
		const clock = async () => (await phone.db.meta.get('clock'))!.value as ClockState;
		const before = await clock();
		await restoreBook(phone, file);
		// It moves, or another tab would store what it prepared upon what was here.
		expect(await clock()).toEqual({ at: before.at, opNo: before.opNo + 1 });
		const desk = (await phone.desk())!;
		expect((await addCustomer(desk, desk.writer.newId(), { familyName: 'New', manager: desk.me })).ok).toBe(
			true
		);
	});

	it('D-6 keeps the forms that were begun in the same book, and no others; how many those are can be asked before', async () => {
		const desk = await bookWithHistory();
		const other = (await openPhone()).start(defaults);
		const files = [await exportBook(desk), await exportBook(((await other) as { value: Desk }).value)];
		const phone = await openPhone();
		await restoreBook(phone, files[0]!);
		const drafts = async () => (await phone.db.drafts.toArray()).map(({ body }) => body);
		await writeDraft(phone.db, desk.book, 'customer:new', 'half typed');
		await writeDraft(phone.db, desk.writer.newId(), 'customer:new', 'in another book');
		expect(await draftsBeside(phone, desk.book)).toBe(1);
		await restoreBook(phone, files[0]!);
		expect(await drafts()).toEqual(['half typed']);
		const { head } = ((await inspectExport(files[1]!)) as { value: ExportFile }).value;
		expect(await draftsBeside(phone, head.book)).toBe(1);
		await restoreBook(phone, files[1]!);
		expect(await drafts()).toEqual([]);
	});

	it('lets whoever works here give their name, though the file has lost who that was', async () => {
		const desk = await bookWithHistory();
		const text = await (await exportBook(desk)).text();
		const phone = await openPhone();
		await restoreBook(phone, new Blob([text.replace('"kind":"person"', '"kind":"p%rson"')]));
		const restored = (await phone.desk())!;
		expect((await bookSettings(restored)).people).toEqual([]);
		for (const ownerName of ['Ms Wu', 'Mr Wu'])
			expect(await updateBook(restored, { ownerName, currency: 'EUR' })).toMatchObject({ ok: true });
		expect(await bookSettings(restored)).toMatchObject({
			book: { currency: 'EUR' },
			people: [{ id: desk.me, name: 'Mr Wu' }]
		});
	});

	it('says why a file is refused, and changes nothing', async () => {
		const desk = await bookWithHistory();
		const phone = await openPhone();
		await phone.start(defaults);
		const before = await phone.db.rows.toArray();
		const text = await (await exportBook(desk)).text();
		const tries: [string, string][] = [
			['{"rapport": "export"', 'not-json'],
			['{"some": "json"}', 'not-an-export'],
			[text.replace('"format":1', '"format":2'), 'newer-export'],
			[text.replace('"kind":"book"', '"kind":"boot"'), 'book-missing']
		];
		for (const [broken, type] of tries)
			expect(await restoreBook(phone, new Blob([broken]))).toMatchObject({ ok: false, error: { type } });
		expect(await phone.db.rows.toArray()).toEqual(before);
	});

	it('leaves out rows that reach for a prototype, and counts them', async () => {
		const desk = await bookWithHistory();
		const text = await (await exportBook(desk)).text();
		const hostile = text.replace('"familyName":"王"', '"familyName":"王","__proto__":{"polluted":true}');
		expect(hostile).not.toBe(text);
		const inspected = await inspectExport(new Blob([hostile]));
		expect(inspected).toMatchObject({ ok: true, value: { unreadable: 1, customers: 0 } });
		const nested = text.replace('"state":"open"', '"state":"open","extra":{"constructor":{"x":1}}');
		expect(await inspectExport(new Blob([nested]))).toMatchObject({ ok: true, value: { unreadable: 1 } });
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});
