import { logTouchpoint } from '../../../src/lib/commands/log-touchpoint.ts';
import { addCustomer } from '../../../src/lib/commands/save-customer.ts';
import { plainCodec } from '../../../src/lib/db/codec.ts';
import { RapportDatabase } from '../../../src/lib/db/database.ts';
import type { Desk } from '../../../src/lib/db/desk.ts';
import { DeskIndex } from '../../../src/lib/db/desk-index/desk-index.ts';
import { rebuildTable } from '../../../src/lib/db/desk-index/desk-store.ts';
import { beginFreshLog } from '../../../src/lib/db/fresh-log.ts';
import { openRow } from '../../../src/lib/db/rows.ts';
import { Writer } from '../../../src/lib/db/writer.ts';
import { startBook } from '../../../src/lib/commands/start-book.ts';
import { writing as outer } from '../../../src/lib/client/compose-writing.ts';
import { hashId } from '../../../src/lib/domain/kernel/id.ts';
import { localMoment } from '../../../src/lib/domain/kernel/zone.ts';

/** The app's own writer and desk index, without screens, for tests that break the storage under them. */
const book = hashId('book of the storage test');
const db = new RapportDatabase('storage-test', plainCodec);
const writer = new Writer(db, outer);
const index = new DeskIndex(db, book, outer);
const me = hashId(book, 'person', 'owner');
const desk: Desk = { db, writer, index, book, me, clock: outer.clock };

declare global {
	var storage: typeof api;
	/** Given by the test: tells it what was reported as saved, before the browser dies. */
	var saved: ((name: string) => Promise<void>) | undefined;
}

const api = {
	async start() {
		const started = await startBook(writer, book, {
			region: 'TW',
			currency: 'TWD',
			nameOrder: 'given-first',
			zone: 'Asia/Taipei',
			ownerName: ''
		});
		await index.open();
		await beginFreshLog();
		return started.ok;
	},

	/** One customer, then one contact with a fact and a follow-up in one save; says so, and goes on until the end. */
	async writeForever(from: number) {
		for (let n = from; ; n++) await this.writeOne(n);
	},

	async writeOne(n: number): Promise<string> {
		const id = writer.newId();
		const customer = await addCustomer(desk, id, { familyName: `C${n}`, manager: me });
		if (!customer.ok) return customer.error.type;
		await globalThis.saved?.(`C${n}`);
		const { instant: _instant, ...moment } = localMoment(outer.clock.now(), 'Asia/Taipei');
		const logged = await logTouchpoint(desk, {
			id: writer.newId(),
			customer: id,
			touchpoint: { channel: 'call', direction: 'out', ...moment, note: `note ${n} ${'x'.repeat(200)}` },
			learnt: [{ about: 'hobby', text: `hobby ${n}` }],
			next: { id: writer.newId(), day: moment.day, note: `next ${n}` }
		});
		if (!logged.ok) return logged.error.type;
		await globalThis.saved?.(`T${n}`);
		if (n % 7 === 0) await index.fold(true);
		return 'saved';
	},

	/** What is stored: each customer with what its contact left behind, so that a half write shows. */
	async stored() {
		const rows = await Promise.all((await db.rows.toArray()).map((row) => openRow(db, row)));
		return rows
			.filter((row) => row.kind === 'customer')
			.map((row) => {
				const children = rows.filter((other) => other.root === row.id && other.id !== row.id);
				const kinds = children.map((child) => child.kind).sort();
				return {
					name: String(row.doc.familyName),
					parts: [...kinds, ...(row.doc.facts ? ['fact'] : [])].join()
				};
			});
	},

	/** The clock counted every row's write: two rows at the start, one op a customer, three a contact. */
	async opNo(): Promise<number> {
		return ((await db.meta.get('clock'))?.value as { opNo: number } | undefined)?.opNo ?? 0;
	},

	/** Whether the stored desk index says what the rows say. */
	async indexIsTrue(): Promise<boolean> {
		const rebuilt = await rebuildTable(db, book, outer.describe);
		const entries = (table: typeof rebuilt) =>
			JSON.stringify(Array.from({ length: table.size }, (_, i) => table.at(i)));
		return entries(index.table) === entries(rebuilt);
	},

	/** Closes the connection as a browser in trouble does. */
	closeUnderneath() {
		db.backendDB().close();
	}
};
globalThis.storage = api;
