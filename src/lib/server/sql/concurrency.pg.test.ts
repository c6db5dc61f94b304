import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { postgresBooks, type PostgresBooks } from '../../../../tests/pg/postgres-books.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import { FIRST_STAMP, nextStamp } from '../../sync/core/stamp.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import type { WireOp } from '../../sync/protocol/messages.ts';
import { applyPush } from '../sync/apply-push.ts';

const PUSHERS = 32;
const MANAGER = hashId('manager');
const NOW = Date.UTC(2026, 10, 22);

test('32 devices push into one book at once: a reader sees its places in order and never a gap (O-1, O-2)', async () => {
	const books = await postgresBooks({ connections: 24 });
	const book = hashId('book');
	await books.addBook(book);
	const seen = await pulledWhile(books, book, () =>
		pushAll(books, { book: () => book, pushes: 20, ops: 5, of: 'one book', shared: false })
	);
	// Nothing is changed twice here, so each place that was ever given is still there.
	expect(seen.map(({ seq }) => seq)).toEqual(counting(PUSHERS * 20 * 5));
	await expectNothingHeld(books);
});

test('32 devices change the same customers at once: whoever pulls by cursor ends with what the server has (O-2, C-1)', async () => {
	const books = await postgresBooks({ connections: 24 });
	const book = hashId('book');
	await books.addBook(book);
	const seen = await pulledWhile(books, book, () =>
		pushAll(books, { book: () => book, pushes: 10, ops: 5, of: 'the same rows', shared: true })
	);
	const replica = new Map(seen.map((row) => [row.id, row]));
	const { rows, head } = await books.store.changes(book, 0, 2 ** 40);
	expect([...replica.values()].sort((a, b) => a.seq - b.seq)).toEqual(rows);
	expect(head).toBe(rows.at(-1)!.seq);
	// Ten customers that all of them wrote, and each value that gave way.
	expect(rows.filter(({ kind }) => kind === 'customer')).toHaveLength(10);
	expect(rows.filter(({ kind }) => kind === 'history').length).toBeGreaterThan(100);
	await expectNothingHeld(books);
});

test('32 devices push into 64 books at once: each book has places of its own, without a gap (O-1)', async () => {
	const books = await postgresBooks({ connections: 24 });
	const ids = Array.from({ length: 64 }, (_, n) => hashId('book', String(n)));
	for (const id of ids) await books.addBook(id);
	// Each device goes once through every second book, so that each book is written by half of them.
	const book = (pusher: number, push: number) => ids[(pusher + push * 2) % 64]!;
	await pushAll(books, { book, pushes: 32, ops: 5, of: '64 books', shared: false });
	for (const id of ids) {
		const { rows, head } = await books.store.changes(id, 0, 2 ** 40);
		expect([rows.map(({ seq }) => seq), head]).toEqual([counting(16 * 5), 80]);
	}
	await expectNothingHeld(books);
});

type Load = {
	book: (pusher: number, push: number) => Id;
	pushes: number;
	ops: number;
	of: string;
	/** All write the same ten customers, and not each one its own. */
	shared: boolean;
};

async function pushAll({ store }: PostgresBooks, { book, pushes, ops, of, shared }: Load): Promise<void> {
	const epoch = await store.epoch();
	const started = performance.now();
	const pusher = async (who: number) => {
		const device = hashId('device', String(who));
		const next = new Map<Id, number>();
		for (let push = 0; push < pushes; push++) {
			const target = book(who, push);
			const first = next.get(target) ?? 1;
			const nameOf = (n: number) => (shared ? `${(push * ops + n) % 10}` : `${who} ${push} ${n}`);
			const made = Array.from({ length: ops }, (_, n) => op(first + n, nameOf(n), who));
			const request = { protocol: PROTOCOL, book: target, epoch, now: NOW, ops: made };
			const reply = await applyPush(store, request, { device, person: device, role: 'writer' }, NOW);
			if (reply.type !== 'pushed') throw new Error(reply.type);
			for (const { verdict } of reply.verdicts) expect(['ok', 'merged_lost']).toContain(verdict);
			next.set(target, first + ops);
		}
	};
	await Promise.all(Array.from({ length: PUSHERS }, (_, who) => pusher(who)));
	const seconds = (performance.now() - started) / 1000;
	const each = (count: number) => `${Math.round(count / seconds)}/s`;
	const count = PUSHERS * pushes;
	console.log(`${PUSHERS} devices on ${of}: ${each(count)} pushes, ${each(count * ops)} ops`);
}

/** All that a reader gets who pulls all the time and once more at the end. Each page must follow the one before. */
async function pulledWhile({ store }: PostgresBooks, book: Id, writing: () => Promise<void>): Promise<Row[]> {
	const seen: Row[] = [];
	let isWritten = false;
	const pull = async () => {
		for (let cursor = 0; ;) {
			const isLast = isWritten;
			const { rows, through, head } = await store.changes(book, cursor, 20_000);
			const places = [cursor, ...rows.map(({ seq }) => seq), through];
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect(through).toBeLessThanOrEqual(head);
			seen.push(...rows);
			cursor = through;
			if (isLast && through === head) return;
		}
	};
	await Promise.all([writing().finally(() => (isWritten = true)), pull()]);
	return seen;
}

function op(no: number, name: string, who: number): WireOp {
	const id = hashId('row', name);
	// No two devices and no two ops have the same stamp.
	const at = nextStamp(FIRST_STAMP, NOW - PUSHERS * no - who);
	const fields = { fullName: `${no} by ${who}`, manager: MANAGER };
	return { no, tx: 0, id, base: 0, create: { kind: 'customer', root: id }, fields, was: {}, at };
}

function counting(to: number): number[] {
	return Array.from({ length: to }, (_, i) => i + 1);
}

/** No transaction is left open, and nobody waits for a lock. */
async function expectNothingHeld({ db }: PostgresBooks): Promise<void> {
	const { rows } = await sql`select state, wait_event_type from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid()
		and (state like 'idle in transaction%' or wait_event_type = 'Lock')`.execute(db);
	expect(rows).toEqual([]);
}
