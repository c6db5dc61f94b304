import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDatabase } from '../../../../tests/pg/fresh-database.ts';
import { openDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { openConfigured } from './open-database.ts';

async function empty(): Promise<Database> {
	const db = openDatabase(await emptyDatabase());
	onTestFinished(() => db.destroy());
	return db;
}

const making = (table: string): Migration => ({
	name: `make-${table}`,
	up: async (db) => void (await sql`create table ${sql.table(table)} (n int)`.execute(db))
});

const tableNames = async (db: Database) =>
	(await db.introspection.getTables()).map(({ name }) => name).sort();

test('all tables come to be once, however many start at the same time', async () => {
	const url = await emptyDatabase();
	const starts = await Promise.all([1, 2, 3].map(() => openConfigured({ type: 'url', url })));
	const ran = starts.flatMap((start) => (start.ok ? start.value.migrated : [start.error.type]));
	for (const start of starts) if (start.ok) await start.value.close();
	expect(ran.sort()).toEqual(migrations.map(({ name }) => name));
});

test('a migration that fails is undone as a whole, those before it stay, and the start is refused by its name', async () => {
	const db = await empty();
	const broken: Migration = {
		name: 'broken',
		async up(db) {
			await making('half').up(db);
			await sql`select no_such_column from half`.execute(db);
		}
	};
	expect(await migrate(db, [making('one'), broken, making('two')])).toEqual({
		ok: false,
		error: { type: 'migration-failed', name: 'broken', reason: expect.stringContaining('no_such_column') }
	});
	expect(await tableNames(db)).toEqual(['migration', 'one']);
	// Repaired in a later version, it goes on from there.
	expect(await migrate(db, [making('one'), making('half'), making('two')])).toEqual({
		ok: true,
		value: ['make-half', 'make-two']
	});
});

test('a database that a newer version has used is left alone', async () => {
	const db = await empty();
	await migrate(db, [making('one'), making('two')]);
	expect(await migrate(db, [making('one'), making('other')])).toEqual({
		ok: false,
		error: { type: 'newer-database', names: ['make-two'] }
	});
	expect(await tableNames(db)).toEqual(['migration', 'one', 'two']);
});

test('tables of the core path begin their keys with the book and reach no other one (DESIGN §1)', async () => {
	const db = await empty();
	await migrate(db, migrations);
	const core = ['book_row', 'device_book', 'book_grant'];
	const { rows: keys } = await sql<{ table: string; first: string }>`
		select c.relname as table, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
		join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisunique`.execute(db);
	for (const name of core) {
		const firsts = keys.filter(({ table }) => table === name).map(({ first }) => first);
		expect([name, ...new Set(firsts)]).toEqual([name, 'book']);
	}
	const { rows: found } = await sql<{ found: number }>`select
		(select count(*) from pg_constraint where contype = 'f' and conrelid::regclass::text = any(${[...core, 'book']})) +
		(select count(*) from pg_trigger where not tgisinternal) +
		(select count(*) from pg_sequences) as found`.execute(db);
	expect(found).toEqual([{ found: 0 }]);
});
