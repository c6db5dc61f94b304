import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { freshId, firstLead, invited, type Phone } from '../../../../tests/pg/phone.ts';
import { postgresBooks, type PostgresBooks } from '../../../../tests/pg/postgres-books.ts';
import { serve } from '../../../../tests/pg/served.ts';
import { attachedBook, pull, pulledNames, push, pushOf } from '../../../../tests/pg/synced-book.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import type { Database } from '../sql/database.ts';
import { applyPush } from '../sync/apply-push.ts';
import { readChanges } from '../sync/read-changes.ts';
import { ALL_TABLES } from './all-tables.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const BOOK = hashId('book');
const newEpoch = () => crypto.randomUUID();
const now = () => Date.UTC(2026, 10, 22);
/** Whatever a person may type, and what JSON and databases like to trip over. */
const NAMES = ['陳美玲', 'line\u2028break\nand\r\ttab', 'NUL \0 and "quotes" \\ {}', 'null', '👨‍👩‍👧', 'é'];

async function aFile(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-backup-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return join(folder, 'rapport.backup');
}

/** All that is in the tables, as text; without the epoch, which a restore changes. */
async function everything(db: Database) {
	const tables: Record<string, unknown> = {};
	for (const table of ALL_TABLES.filter((name) => name !== 'lineage')) {
		const { rows } = await sql<{ row: string }>`
			select t::text as row from ${sql.table(table)} t order by 1`.execute(db);
		tables[table] = rows.map(({ row }) => row);
	}
	return tables;
}

async function bookWith(names: readonly string[]): Promise<PostgresBooks> {
	const books = await postgresBooks();
	await books.addBook(BOOK);
	await pushNames(books, names);
	return books;
}

async function pushNames({ store }: PostgresBooks, names: readonly string[], name = 'phone') {
	const device = hashId('device', name);
	const first = (await store.lastOp(BOOK, device)) + 1;
	const request = pushOf(BOOK, await store.epoch(), names, first);
	const reply = await applyPush(store, request, { device, person: hashId('me'), role: 'writer' }, Date.now());
	expect(reply.type).toBe('pushed');
}

const written = async (db: Database, path: string) => {
	const done = await writeBackup({ db, now }, path);
	if (!done.ok) throw new Error(JSON.stringify(done.error));
	return done.value;
};

test('the list of tables is all that migrations make', async () => {
	const { db } = await postgresBooks();
	const names = (await db.introspection.getTables()).map(({ name }) => name);
	expect(names.sort()).toEqual(['migration', ...ALL_TABLES].sort());
});

test('what is restored is what was backed up, table by table, and phones stay signed in', async () => {
	const path = await aFile();
	const served = await serve();
	const lead = await firstLead(served);
	const { book, grant } = await attachedBook(lead);
	const member = await invited(served, lead, 'member@example.com', { books: [{ book, role: 'writer' }] });
	expect((await push(lead, book, NAMES)).body.verdicts).toHaveLength(NAMES.length);
	const { db } = served.backend;
	const before = await everything(db);
	expect(Object.values(before).filter((rows) => (rows as []).length === 0)).toEqual([]);
	const rows = await written(db, path);
	expect(rows).toMatchObject({ book: 1, book_row: NAMES.length, login_user: 2, login_session: 2 });
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	expect(await readdir(join(path, '..'))).toEqual(['rapport.backup']);

	await push(member, book, ['after the backup']);
	const restored = await restoreBackup({ db, newEpoch }, path, { replace: true });
	expect(restored).toMatchObject({ ok: true, value: { rows } });
	expect(await everything(db)).toEqual(before);
	for (const phone of [lead, member] as Phone[]) expect((await phone.get('hello')).status).toBe(200);
	expect(pulledNames(await pull(lead, book, grant))).toEqual(NAMES);

	// And into a database that never saw any of it.
	const other = await postgresBooks();
	expect(await restoreBackup({ db: other.db, newEpoch }, path, { replace: false })).toMatchObject({
		ok: true
	});
	expect(await everything(other.db)).toEqual(before);
});

test('a restore begins a new epoch, and whoever comes with the old one starts over', async () => {
	const path = await aFile();
	const books = await bookWith(['Chen']);
	await written(books.db, path);
	const { store } = books;
	const old = await store.epoch();
	await restoreBackup({ db: books.db, newEpoch }, path, { replace: true });
	const epoch = await store.epoch();
	expect(epoch).not.toBe(old);
	const device = hashId('device', 'phone');
	const pusher = { device, person: hashId('me'), role: 'writer' } as const;
	expect(await applyPush(store, pushOf(BOOK, old, ['Li'], 2), pusher, now())).toEqual({
		type: 'start-over',
		epoch,
		last: 1
	});
	const grant = freshId();
	const asked = { protocol: PROTOCOL, book: BOOK, epoch: old, grant, after: 1 };
	expect(await readChanges(store, asked, { ...pusher, grant }, now())).toEqual({
		type: 'start-over',
		epoch,
		last: 1
	});
	// Places go on behind those that were restored.
	await pushNames(books, ['Li'], 'another phone');
	const { rows, head } = await store.changes(BOOK, 0, 1e6);
	expect([rows.map(({ seq }) => seq), head]).toEqual([[1, 2], 2]);
});

test('what is written during a backup is in it as a whole or not at all', async () => {
	const path = await aFile();
	const books = await postgresBooks();
	await books.addBook(BOOK);
	await fillFast(books, 20_000);
	let isOver = false;
	let pairs = 0;
	const writing = (async () => {
		for (; !isOver; pairs++) await pushNames(books, [`a ${pairs}`, `b ${pairs}`], `phone ${pairs % 3}`);
	})();
	while (pairs < 2) await new Promise((go) => setTimeout(go, 5));
	const pairsBefore = pairs;
	await written(books.db, path);
	const pairsAfter = pairs;
	isOver = true;
	await writing;
	expect(pairsAfter).toBeGreaterThan(pairsBefore);

	expect(await restoreBackup({ db: books.db, newEpoch }, path, { replace: true })).toMatchObject({
		ok: true
	});
	const names = (await rowsOf(books.db)).map(({ name }) => name).filter((name) => /^[ab] /.test(name));
	const [a, b] = ['a', 'b'].map((letter) => names.filter((name) => name.startsWith(letter)).length);
	expect(a).toBe(b);
	expect(a).toBeGreaterThanOrEqual(pairsBefore - 1);
	expect(a).toBeLessThanOrEqual(pairsAfter + 1);
	const { rows: counted } = await sql`select b.seq, b.live, (select max(seq) from book_row)::bigint as last,
		(select count(*) from book_row) as rows, (select sum(last_op) from device_book)::bigint as ops
		from book b`.execute(books.db);
	const all = 20_000 + 2 * a!;
	expect(counted).toEqual([{ seq: all, live: all, last: all, rows: all, ops: all }]);
});

test.each<[string, (path: string) => Promise<void>, string]>([
	['is not there', (path) => rm(path), 'no-file'],
	['is empty', (path) => writeFile(path, ''), 'cut-off'],
	['lost its last byte', async (path) => cut(path, 1), 'cut-off'],
	['lost half of itself', async (path) => cut(path, Math.round((await stat(path)).size / 2)), 'cut-off'],
	['lost its last line', async (path) => change(path, (text) => text.replace(/[^\n]*\n$/, '')), 'cut-off'],
	['lost a row', async (path) => change(path, (text) => text.replace(/\n\[[^\n]*/, '')), 'damaged'],
	['has another value', async (path) => change(path, (text) => text.replace('Chen', 'Chan')), 'damaged'],
	['has a flipped bit', flip, 'damaged'],
	['goes on', async (path) => change(path, (text) => `${text}["x"]\n`), 'damaged'],
	['is something else', (path) => writeFile(path, 'name,phone\n'), 'not-ours'],
	['is something else, zipped', (path) => writeFile(path, gzipSync('{"name":"x"}\n')), 'not-ours'],
	[
		'is of a newer format',
		async (path) => change(path, (text) => text.replace('"format":1', '"format":2')),
		'newer'
	],
	[
		'is of later tables',
		async (path) => change(path, (text) => text.replace('0002-acc', '9999-acc')),
		'newer'
	]
])('a file that %s is refused and changes nothing', async (_, spoil, type) => {
	const path = await aFile();
	const { db, store } = await bookWith(['Chen', 'Li', 'Wang']);
	await written(db, path);
	await spoil(path);
	const before = [await everything(db), await store.epoch()];
	const refused = await restoreBackup({ db, newEpoch }, path, { replace: true });
	expect(refused).toMatchObject({ ok: false, error: { type } });
	expect([await everything(db), await store.epoch()]).toEqual(before);
});

test('a backup whose rows the tables refuse is undone as a whole', async () => {
	const path = await aFile();
	const { db, store } = await bookWith(['Chen', 'Li']);
	await sql`alter table book_row drop constraint book_row_life_check`.execute(db);
	await sql`update book_row set life = 'neither' where seq = 2`.execute(db);
	await written(db, path);
	const before = [await everything(db), await store.epoch()];
	const refused = await restoreBackup({ db, newEpoch }, path, { replace: true });
	expect(refused).toMatchObject({ ok: false, error: { type: 'database-failed' } });
	expect([await everything(db), await store.epoch()]).toEqual(before);
	await sql`update book_row set life = 'live'`.execute(db);
	await sql`alter table book_row add constraint book_row_life_check check (life in ('live', 'deleted'))`.execute(
		db
	);
});

test('a database with somebody’s work in it is replaced only on request', async () => {
	const path = await aFile();
	const { db } = await bookWith(['Chen']);
	await written(db, path);
	const before = await everything(db);
	expect(await restoreBackup({ db, newEpoch }, path, { replace: false })).toEqual({
		ok: false,
		error: { type: 'not-empty', contents: { people: 0, books: 1, customers: 0, rows: 1 } }
	});
	expect(await everything(db)).toEqual(before);
});

test('a backup of an earlier version is brought up to date', async () => {
	const path = await aFile();
	const { db } = await bookWith(['Chen']);
	await written(db, path);
	// As the version with the first migration alone would have written it.
	await rewrite(path, (lines) => {
		const firstAccount = lines.findIndex((line) => line.startsWith('{"table":"login_user"'));
		return lines.slice(0, firstAccount).map((line) => line.replace(',"0002-accounts"', ''));
	});
	expect(await restoreBackup({ db, newEpoch }, path, { replace: true })).toMatchObject({ ok: true });
	expect((await rowsOf(db)).map(({ name }) => name)).toEqual(['Chen']);
	expect(await db.selectFrom('login_user').selectAll().execute()).toEqual([]);
});

test('a backup that cannot be written leaves the one before it, and no pieces', async () => {
	const path = await aFile();
	const { db } = await bookWith(['Chen']);
	expect(await writeBackup({ db, now }, join(path, 'no such folder', 'x'))).toEqual({
		ok: false,
		error: { type: 'not-written', code: 'ENOENT' }
	});
	expect(await writeBackup({ db, now }, join(path, '..'))).toMatchObject({
		ok: false,
		error: { type: 'not-written', code: expect.stringMatching(/EISDIR|ENOTEMPTY/) }
	});
	expect(await readdir(join(path, '..'))).toEqual([]);
});

async function rowsOf(db: Database): Promise<{ name: string }[]> {
	const { rows } = await sql<{
		name: string;
	}>`select doc->>'name' as name from book_row order by seq`.execute(db);
	return rows;
}

/** Rows as pushes would leave them, so many that a backup takes a while. */
async function fillFast({ db }: PostgresBooks, rows: number): Promise<void> {
	const device: Id = hashId('device', 'filler');
	await sql`insert into book_row (book, id, kind, root, rev, seq, life, doc, marks, bytes)
		select ${BOOK}, id, 'person', id, 1, n, 'live', '{"name":"somebody"}', '{}', 20
		from (select gen_random_uuid() as id, n from generate_series(1, ${sql.lit(rows)}) n) made`.execute(db);
	await sql`update book set seq = ${rows}, live = ${rows}`.execute(db);
	await sql`insert into device_book (book, device, last_op) values (${BOOK}, ${device}, ${rows})`.execute(db);
}

async function cut(path: string, bytes: number): Promise<void> {
	await writeFile(path, (await readFile(path)).subarray(0, -bytes));
}

async function flip(path: string): Promise<void> {
	const bytes = await readFile(path);
	bytes[Math.round(bytes.length / 2)]! ^= 4;
	await writeFile(path, bytes);
}

async function change(path: string, edit: (text: string) => string): Promise<void> {
	const text = gunzipSync(await readFile(path)).toString();
	const changed = edit(text);
	expect(changed).not.toBe(text);
	await writeFile(path, gzipSync(changed));
}

/** Other lines with a right end. */
async function rewrite(path: string, edit: (lines: string[]) => string[]): Promise<void> {
	const lines = edit(
		gunzipSync(await readFile(path))
			.toString()
			.trimEnd()
			.split('\n')
	);
	const rows: Record<string, number> = {};
	let table = '';
	for (const line of lines.slice(1)) {
		if (line.startsWith('{')) rows[(table = (JSON.parse(line) as { table: string }).table)] = 0;
		else rows[table]! += 1;
	}
	const text = lines.map((line) => `${line}\n`).join('');
	const end = { rows, digest: createHash('sha256').update(text).digest('hex') };
	await writeFile(path, gzipSync(text));
	await appendFile(path, gzipSync(`${JSON.stringify({ end })}\n`));
}
