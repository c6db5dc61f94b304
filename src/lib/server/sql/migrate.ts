import { sql, type Kysely } from 'kysely';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Migration } from './migrations/migration.ts';
import type { Tables } from './tables.ts';

export type MigrationFailure =
	| { type: 'migration-failed'; name: string; reason: string }
	/** A newer Rapport has been here: its tables may mean what this one does not know. */
	| { type: 'newer-database'; names: string[] };

/**
 * Brings the tables up to date and returns the names of what ran. Each migration is a transaction of its own, and a
 * second process that starts at the same time waits for the first.
 */
export async function migrate(
	db: Kysely<Tables>,
	migrations: readonly Migration[]
): Promise<Result<string[], MigrationFailure>> {
	await createMigrationTable(db);
	const done = await db.selectFrom('migration').select('name').orderBy('name').execute();
	const known = new Set(migrations.map(({ name }) => name));
	const newer = done.map(({ name }) => name).filter((name) => !known.has(name));
	if (newer.length) return err({ type: 'newer-database', names: newer });
	const ran: string[] = [];
	for (const migration of migrations) {
		try {
			if (await runOnce(db, migration)) ran.push(migration.name);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return err({ type: 'migration-failed', name: migration.name, reason });
		}
	}
	return ok(ran);
}

function runOnce(db: Kysely<Tables>, { name, up }: Migration): Promise<boolean> {
	return db.transaction().execute(async (tx) => {
		// Held until the end of the transaction; reading the table stays possible.
		await sql`lock table migration in share row exclusive mode`.execute(tx);
		const found = await tx.selectFrom('migration').select('name').where('name', '=', name).execute();
		if (found.length) return false;
		await up(tx as unknown as Kysely<unknown>);
		await tx.insertInto('migration').values({ name }).execute();
		return true;
	});
}

/** Two processes may do this at once, and PostgreSQL then refuses one of them, `if not exists` or not. */
async function createMigrationTable(db: Kysely<Tables>): Promise<void> {
	const create = sql`create table if not exists migration (
		name text primary key,
		at timestamptz not null default now()
	)`;
	await create.execute(db).catch(() => create.execute(db));
}
