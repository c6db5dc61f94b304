import { sql, type Kysely } from 'kysely';
import { err, type Result } from '../../domain/kernel/result.ts';
import type { Database } from '../sql/database.ts';
import { migrations } from '../sql/migrations/all.ts';
import type { Migration } from '../sql/migrations/migration.ts';
import { ALL_TABLES, allTables, columnsOf, writeDatesOneWay } from './all-tables.ts';
import type { RestoreFailure } from './backup-failure.ts';
import type { BackupRow } from './backup-file.ts';
import { contentsOf, isEmpty } from './contents.ts';
import { checkBackup, readBackup, Unreadable, type CheckedBackup } from './read-backup.ts';

/** Rows that are stored with one statement. */
const ROWS = 500;

type Restoring = { db: Database; newEpoch: () => string };

/**
 * Makes the database what it was at the moment of a backup, in one transaction, and begins a new lineage: phones that saw
 * more than that offer it again (L-1). What is there already is replaced only if `replace` says so.
 */
export async function restoreBackup(
	{ db, newEpoch }: Restoring,
	path: string,
	{ replace }: { replace: boolean }
): Promise<Result<CheckedBackup, RestoreFailure>> {
	const checked = await checkBackup(
		path,
		migrations.map(({ name }) => name)
	);
	if (!checked.ok) return checked;
	try {
		return await db.transaction().execute(async (tx) => {
			await sql`lock table migration, ${allTables} in access exclusive mode`.execute(tx);
			const contents = await contentsOf(tx);
			if (!replace && !isEmpty(contents)) return err({ type: 'not-empty', contents });
			await fillAnew(tx, path, checked.value.head.migrations);
			await tx.deleteFrom('lineage').execute();
			await tx.insertInto('lineage').values({ epoch: newEpoch() }).execute();
			return checked;
		});
	} catch (error) {
		return err(failureOf(error));
	}
}

/** Tables as the backup knows them, then its rows, then what later versions made of both: all of them are tested ways. */
async function fillAnew(tx: Database, path: string, made: readonly string[]): Promise<void> {
	await sql`drop table ${allTables}`.execute(tx);
	await run(
		tx,
		migrations.filter(({ name }) => made.includes(name))
	);
	// Migrations may put rows of their own, which the backup has too.
	for (const table of ALL_TABLES)
		if ((await columnsOf(tx, table)).length) await sql`delete from ${sql.table(table)}`.execute(tx);
	await writeDatesOneWay(tx);
	await fill(tx, path);
	await run(
		tx,
		migrations.filter(({ name }) => !made.includes(name))
	);
}

async function run(tx: Database, some: readonly Migration[]): Promise<void> {
	for (const { up } of some) await up(tx as unknown as Kysely<unknown>);
}

async function fill(tx: Database, path: string): Promise<void> {
	let store: (rows: readonly BackupRow[]) => Promise<void> = () => Promise.resolve();
	let waiting: BackupRow[] = [];
	const storeWaiting = async () => {
		if (waiting.length) await store(waiting);
		waiting = [];
	};
	// Checked a second time on the way: were the file changed since, this throws, and the transaction is undone.
	for await (const part of readBackup(path)) {
		if (part.type === 'row') {
			waiting.push(part.row);
			if (waiting.length === ROWS) await storeWaiting();
		} else if (part.type === 'table') {
			await storeWaiting();
			store = await storing(tx, part);
		}
	}
	await storeWaiting();
}

async function storing(tx: Database, { table, columns }: { table: string; columns: string[] }) {
	const types = new Map((await columnsOf(tx, table)).map(({ name, type }) => [name, type]));
	if (!columns.length || columns.some((name) => !types.has(name))) throw new Unreadable({ type: 'damaged' });
	const names = sql.join(columns.map((name) => sql.ref(name)));
	const values = sql.join(columns.map((name) => sql`${sql.ref(name)}::${sql.raw(types.get(name)!)}`));
	return async (rows: readonly BackupRow[]): Promise<void> => {
		const lists = sql.join(columns.map((_, i) => sql`${rows.map((row) => row[i])}::text[]`));
		await sql`insert into ${sql.table(table)} (${names})
			select ${values} from unnest(${lists}) as given (${names})`.execute(tx);
	};
}

function failureOf(error: unknown): RestoreFailure {
	if (error instanceof Unreadable) return error.failure;
	const { message, code } = error as { message: string; code?: string };
	if (code === '53100') return { type: 'database-full' };
	return { type: 'database-failed', reason: message };
}
