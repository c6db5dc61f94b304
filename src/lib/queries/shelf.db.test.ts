import { describe, expect, it } from 'vitest';
import type { Desk } from '../db/desk.ts';
import { DeskIndex } from '../db/desk-index/desk-index.ts';
import { readDesk } from '../db/desk-index/desk-store.ts';
import { dropDraft, readDraft, readDrafts, writeDraft } from '../db/drafts.ts';
import { expectBook, NEWLY_SHARED, putShared, type SharedBook } from '../db/shared-book.ts';
import { describePlainly, World } from '../db/testing/world.ts';
import type { Change } from '../db/write-plan.ts';
import { hashId, type Id } from '../domain/kernel/id.ts';
import { readShelf, type Granted } from './shelf.ts';

const OTHER = hashId('department');
const ANNA = hashId('anna');

/** A phone with its own book, open, and a colleague's. */
async function twoBooks(shared: Partial<SharedBook> = {}) {
	const world = new World();
	const { db, writer, desk: index } = world.tab();
	const desk: Desk = { db, writer, index, book: world.book, me: world.me, clock: world.clock };
	const write = async (book: Id, changes: Change[]) => {
		const written = await writer.write(book, changes);
		if (!written.ok) throw new Error(JSON.stringify(written.error));
	};
	await write(world.book, [...world.startBook(), world.customer({ givenName: 'Mine' })]);
	const book = { region: 'TW', currency: 'TWD', nameOrder: 'given-first', zone: 'Asia/Taipei', owner: ANNA };
	const gone = world.customer({ givenName: 'Gone' });
	await write(OTHER, [
		{ type: 'create', id: OTHER, kind: 'book', root: OTHER, doc: book },
		{ type: 'create', id: ANNA, kind: 'person', root: ANNA, doc: { name: 'Anna' } },
		world.customer({ givenName: 'Hers' }),
		world.customer({ givenName: 'Too' }),
		gone
	]);
	await write(OTHER, [{ type: 'patch', id: gone.id, fields: { life: 'deleted' } }]);
	await putShared(db, OTHER, { ...NEWLY_SHARED, role: 'writer', ...shared });
	return { world, desk, write };
}
const granted: Granted[] = [{ id: OTHER, name: 'Department', role: 'reader' }];

describe('the books of one phone', () => {
	it('are told apart by whose they are, what may be done and how much is in them', async () => {
		const { desk } = await twoBooks();
		const [own, other, ...more] = await readShelf(desk, granted);
		expect(own).toMatchObject({ id: desk.book, isOpen: true, isMine: true, access: 'alone', customers: 1 });
		expect(other).toMatchObject({
			id: OTHER,
			name: 'Department',
			owner: 'Anna',
			isOpen: false,
			isMine: false,
			// What the server said last counts, not what the account once heard.
			access: 'writer',
			customers: 2,
			arriving: null,
			unsent: 0
		});
		expect(more).toEqual([]);
	});

	it('are listed while they are still on their way', async () => {
		const { desk } = await twoBooks();
		const third = hashId('third');
		await expectBook(desk.db, third);
		const shelf = await readShelf(desk, [...granted, { id: third, name: 'Third', role: 'lead' }]);
		expect(shelf.at(-1)).toMatchObject({ id: third, name: 'Third', arriving: 0, owner: null });
	});

	it('are fewer when access to one has ended, unless changes of it are on this phone alone (B-3)', async () => {
		const { world, desk, write } = await twoBooks();
		expect(await readShelf(desk, [])).toHaveLength(1);
		await write(OTHER, [world.customer({ givenName: 'New' })]);
		expect((await readShelf(desk, [])).at(-1)).toMatchObject({ id: OTHER, access: 'ended', unsent: 1 });
		const there = { ...desk, book: OTHER };
		expect((await readShelf(there, [])).map(({ id }) => id)).toEqual([OTHER, desk.book]);
	});

	it('nothing is written into one that is only read, whatever screen asked for it (P-3)', async () => {
		const { world, desk } = await twoBooks({ role: 'reader' });
		const refused = await desk.writer.write(OTHER, [world.customer({ givenName: 'No' })]);
		expect(refused).toEqual({ ok: false, error: { type: 'book-read-only' } });
		expect(await desk.db.outbox.count()).toBe(0);
		expect((await desk.writer.write(desk.book, [world.customer({ givenName: 'Yes' })])).ok).toBe(true);
	});

	it('each keep their own drafts, and what was typed before there were several is found in all (D-6)', async () => {
		const { desk } = await twoBooks();
		const { db, book: here } = desk;
		await writeDraft(db, here, 'customer:new', 'mine');
		expect(await readDraft(db, OTHER, 'customer:new')).toBeUndefined();
		await writeDraft(db, OTHER, 'customer:new', 'hers');
		expect(await readDrafts(db, here, 'customer:')).toEqual([{ key: 'customer:new', value: 'mine' }]);
		await dropDraft(db, OTHER, 'customer:new');
		expect(await readDraft(db, here, 'customer:new')).toBe('mine');

		await db.drafts.put({ key: 'touchpoint:new:1', body: await db.codec.seal('old') });
		expect(await readDrafts(db, OTHER, 'touchpoint:new:')).toEqual([
			{ key: 'touchpoint:new:1', value: 'old' }
		]);
		await dropDraft(db, OTHER, 'touchpoint:new:1');
		expect(await readDraft(db, here, 'touchpoint:new:1')).toBeUndefined();
	});

	it('a start of one reads no changes of another, and still follows its own', async () => {
		const { world, desk, write } = await twoBooks();
		const before = await desk.db.deskDeltas.count();
		const start = await readDesk(desk.db, desk.book);
		expect(start.deltas.length).toBeLessThan(before);
		expect(start.through).toBe(start.last);
		// Those of the other lie behind its own, and the first that is read is one of its own all the same.
		expect((await readDesk(desk.db, OTHER, 0, 1)).deltas).toHaveLength(1);

		const index = new DeskIndex(desk.db, desk.book, { ...world, describe: describePlainly });
		await index.open();
		await write(OTHER, [world.customer({ givenName: 'Elsewhere' })]);
		const mine = world.customer({ givenName: 'Later' });
		await write(desk.book, [mine]);
		await expect.poll(() => index.table.get(mine.id)?.name).toBe('Later');
		expect(index.table.size).toBe(2);
		index.close();
	});
});
