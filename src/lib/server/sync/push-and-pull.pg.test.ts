import { beforeEach, describe, expect, test } from 'vitest';
import { postgresBooks } from '../../../../tests/pg/postgres-books.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { FIRST_STAMP, nextStamp } from '../../sync/core/stamp.ts';
import type { BookStore } from '../../sync/ports.ts';
import type { PushReply, WireOp, WireRow } from '../../sync/protocol/messages.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import { MemoryBookStore } from '../../sync/testing/memory-book-store.ts';
import { applyPush } from './apply-push.ts';
import { readChanges } from './read-changes.ts';

const NOW = Date.UTC(2026, 10, 22);
const [BOOK, GRANT, CHEN, MANAGER] = ['book', 'grant', 'chen', 'manager'].map((name) => hashId(name)) as [Id, Id, Id, Id]; // prettier-ignore

const worlds = { memory: inMemory, PostgreSQL: () => postgresBooks() };

describe.each(Object.entries(worlds))('push and pull over %s', (_, newWorld) => {
	let store: BookStore;
	let epoch: string;
	beforeEach(async () => {
		const world = await newWorld();
		await world.addBook(BOOK);
		store = world.store;
		epoch = await store.epoch();
	});

	const push = (ops: WireOp[], name = 'mine') => {
		const device = hashId('device', name);
		const request = { protocol: PROTOCOL, book: BOOK, epoch, now: NOW, ops };
		return applyPush(store, request, { device, person: hashId(name), role: 'writer' }, NOW);
	};
	const pull = (after = 0, from: string | null = epoch) => {
		const puller = { device: hashId('device', 'mine'), grant: GRANT, role: 'writer' as const };
		return readChanges(
			store,
			{ protocol: PROTOCOL, book: BOOK, epoch: from, grant: GRANT, after },
			puller,
			NOW
		);
	};
	const rows = async () => {
		const reply = await pull();
		if (reply.type !== 'pulled') throw new Error(reply.type);
		return reply.rows;
	};

	test('a create and a patch make one row, and what the patch replaced is kept beside it (C-3)', async () => {
		expect(await push([create(1), patch(2, 'Chen Li')])).toMatchObject({
			type: 'pushed',
			last: 2,
			verdicts: [{ no: 1, verdict: 'ok' }, { no: 2, verdict: 'ok' }] // prettier-ignore
		});
		const [customer, history, ...others] = await rows();
		expect(customer).toMatchObject({ id: CHEN, rev: 2, seq: 1, doc: { fullName: 'Chen Li' } });
		expect(history).toMatchObject({
			kind: 'history',
			root: CHEN,
			seq: 2,
			doc: { field: 'fullName', value: 'Chen' }
		});
		expect(others).toEqual([]);
	});

	test('a push whose answer was lost is sent again and changes nothing, history rows included (P-2)', async () => {
		const ops = [create(1), patch(2, 'Chen Li')];
		const first = await push(ops);
		const before = await rows();
		const again = await push(ops);
		expect(again).toMatchObject({
			type: 'pushed',
			last: 2,
			verdicts: [{ verdict: 'ok' }, { verdict: 'ok' }]
		});
		expect(rowsOf(again)).toEqual(rowsOf(first));
		// The next op may come in the same push.
		expect(await push([...ops, patch(3, 'Chen Lili')])).toMatchObject({ last: 3 });
		expect((await rows()).filter(({ kind }) => kind === 'history')).toHaveLength(2);
		expect((await rows()).filter(({ seq }) => seq <= 2)).toEqual(before.filter(({ id }) => id !== CHEN));
	});

	test('the same push over two lines at once counts once (P-2)', async () => {
		const ops = [create(1), patch(2, 'Chen Li')];
		const replies = await Promise.all([push(ops), push(ops), push(ops)]);
		expect(replies.map(rowsOf)).toEqual([rowsOf(replies[0]!), rowsOf(replies[0]!), rowsOf(replies[0]!)]);
		expect(await rows()).toHaveLength(2);
		expect((await rows())[0]).toMatchObject({ rev: 2 });
	});

	test('a gap in the ops means that the server lost some: it starts another lineage (P-2, L-1)', async () => {
		await push([create(1)]);
		const reply = await push([patch(3, 'Chen Li')]);
		expect(reply).toEqual({ type: 'start-over', epoch: await store.epoch(), last: 1 });
		expect(await store.epoch()).not.toBe(epoch);
		expect(await pull(0, epoch)).toMatchObject({ type: 'start-over', last: 1 });
		expect(await rowsAfter(store)).toMatchObject([{ id: CHEN, rev: 1 }]);
	});

	test('a cursor above the head means the same (L-1)', async () => {
		await push([create(1)]);
		expect(await pull(2)).toEqual({ type: 'start-over', epoch: await store.epoch(), last: 1 });
		expect(await store.epoch()).not.toBe(epoch);
	});

	test('two who write one field at once: one value stands, the other is history, and both are told (C-1, C-3)', async () => {
		await push([create(1)]);
		const mine = patch(2, 'Chen Li', 1);
		const theirs = { ...patch(1, 'Chan Lei', 1), at: stamp(50) };
		const replies = await Promise.all([push([mine]), push([theirs], 'theirs')]);
		expect(replies.flatMap((reply) => (reply.type === 'pushed' ? reply.verdicts : []))).toHaveLength(2);
		const all = await rows();
		expect(all.find(({ id }) => id === CHEN)!.doc.fullName).toBe('Chan Lei');
		const lost = all.filter(({ doc }) => doc.clash).map(({ doc }) => doc.value);
		expect(lost).toEqual(['Chen Li']);
	});

	test('a refused op leaves nothing, and does not hold up what follows it (P-3)', async () => {
		const odd = { ...create(1), fields: { manager: 'nobody' } };
		const reply = await push([
			odd,
			{ ...create(2), id: MANAGER, create: { kind: 'customer', root: MANAGER } }
		]);
		expect(reply).toMatchObject({
			last: 2,
			verdicts: [{ verdict: 'rejected', code: 'invalid' }, { verdict: 'ok' }]
		});
		expect(await rows()).toMatchObject([{ id: MANAGER, seq: 1 }]);
		// The answer was lost: asked again, it is the same.
		expect(await push([odd])).toMatchObject({ last: 2, verdicts: [{ no: 1, verdict: 'rejected' }] });
	});

	test('a text with the character NUL comes back as it was typed', async () => {
		const full = 'Chen\u0000Li \ud83d';
		await push([create(1), patch(2, full), patch(3, 'Chen')]);
		const [customer, ...history] = await rows();
		expect(customer!.doc.fullName).toBe('Chen');
		expect(history.map(({ doc }) => doc.value)).toContain(full);
	});
});

function create(no: number): WireOp {
	const fields = { fullName: 'Chen', manager: MANAGER };
	return {
		no,
		tx: 0,
		id: CHEN,
		base: 0,
		create: { kind: 'customer', root: CHEN },
		fields,
		was: {},
		at: stamp(no)
	};
}

function patch(no: number, fullName: string, base = no - 1): WireOp {
	return { no, tx: 0, id: CHEN, base, fields: { fullName }, was: { fullName: 'Chen' }, at: stamp(no) };
}

function stamp(n: number): WireOp['at'] {
	return nextStamp(FIRST_STAMP, NOW - 1000 + n);
}

function rowsOf(reply: PushReply): WireRow[] {
	return reply.type === 'pushed' ? reply.rows : [];
}

async function rowsAfter(store: BookStore): Promise<unknown[]> {
	return (await store.changes(BOOK, 0, 2 ** 40)).rows;
}

function inMemory() {
	let epochs = 0;
	const store = new MemoryBookStore(() => `epoch ${++epochs}`);
	return Promise.resolve({ store, addBook: (book: Id) => Promise.resolve(store.addBook(book)) });
}
