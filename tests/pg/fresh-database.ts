import { sql } from 'kysely';
import { inject, onTestFinished } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/sql/database.ts';
import { migrate } from '../../src/lib/server/sql/migrate.ts';
import { migrations } from '../../src/lib/server/sql/migrations/all.ts';

/** Databases of this test file that no test is using. */
const free: string[] = [];

/** A database with all tables and without rows, for one test. To make one takes long, so a file uses its own again. */
export async function freshDatabase(options?: Parameters<typeof openDatabase>[1]): Promise<Database> {
	const url = free.pop() ?? (await emptyDatabase());
	onTestFinished(() => void free.push(url));
	const db = openDatabase(url, options);
	onTestFinished(() => db.destroy());
	const migrated = await migrate(db, migrations);
	if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
	await removeRows(db);
	return db;
}

/** The address of a database without tables. It goes with the server, at the end of the run. */
export async function emptyDatabase(): Promise<string> {
	const server = inject('postgres');
	const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
	const db = openDatabase(server, { connections: 1 });
	await sql`create database ${sql.id(name)}`.execute(db);
	await db.destroy();
	return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** As the migrations leave the tables: a lineage of its own, and nothing else. */
async function removeRows(db: Database): Promise<void> {
	const tables = await db.introspection.getTables();
	await db.transaction().execute(async (tx) => {
		// Without this, rows could only go in the order of their foreign keys.
		await sql`set local session_replication_role = replica`.execute(tx);
		for (const { name } of tables)
			if (name !== 'migration' && name !== 'lineage') await sql`delete from ${sql.table(name)}`.execute(tx);
		await tx.updateTable('lineage').set({ epoch: crypto.randomUUID() }).execute();
	});
}
