import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Database } from '../sql/database.ts';
import { ALL_TABLES, allTables, columnsOf, writeDatesOneWay } from './all-tables.ts';
import type { BackupFailure } from './backup-failure.ts';
import { FORMAT, type BackupEnd, type BackupHead } from './backup-file.ts';

/** Rows that are in memory at once. */
const ROWS = 500;

/**
 * Writes all tables, as they were at one moment, into one file; returns how many rows of each. Others go on writing
 * meanwhile. Until it is whole the file has another name, so that a backup that fails leaves the one before it.
 */
export async function writeBackup(
	{ db, now }: { db: Database; now: () => number },
	path: string
): Promise<Result<BackupEnd['rows'], BackupFailure>> {
	const unfinished = `${path}.${process.pid}.part`;
	try {
		const rows = await writeTables(db, unfinished, new Date(now()).toISOString());
		await rename(unfinished, path);
		await keepName(path);
		return ok(rows);
	} catch (error) {
		await rm(unfinished, { force: true }).catch(() => undefined);
		return err(failureOf(error));
	}
}

function writeTables(db: Database, path: string, at: string): Promise<BackupEnd['rows']> {
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (tx) => {
			// Before the first look at anything: tables that somebody makes anew meanwhile would look empty to us.
			await sql`lock table migration, ${allTables} in access share mode`.execute(tx);
			await writeDatesOneWay(tx);
			const rows: BackupEnd['rows'] = {};
			// It holds passwords, as hashes, and sessions, so it is its owner's alone. It is on the disk before it gets its name.
			const file = createWriteStream(path, { flags: 'w', mode: 0o600, flush: true });
			await pipeline(Readable.from(linesOf(tx, at, rows)), createGzip(), file);
			return rows;
		});
}

/** The file in pieces of whole lines. Counts into `rows`. */
async function* linesOf(tx: Database, at: string, rows: BackupEnd['rows']): AsyncGenerator<string> {
	const hash = createHash('sha256');
	yield hashed(hash, JSON.stringify(await headOf(tx, at)) + '\n');
	for (const table of ALL_TABLES) {
		const columns = (await columnsOf(tx, table)).map(({ name }) => name);
		yield hashed(hash, JSON.stringify({ table, columns }) + '\n');
		rows[table] = 0;
		for await (const page of pagesOf(tx, table, columns)) {
			rows[table] += page.length;
			yield hashed(hash, page.join('\n') + '\n');
		}
	}
	const end: BackupEnd = { rows, digest: hash.digest('hex') };
	yield JSON.stringify({ end }) + '\n';
}

async function headOf(tx: Database, at: string): Promise<BackupHead> {
	const done = await tx.selectFrom('migration').select('name').orderBy('name').execute();
	const { epoch } = await tx.selectFrom('lineage').select('epoch').executeTakeFirstOrThrow();
	return { rapport: 'backup', format: FORMAT, migrations: done.map(({ name }) => name), epoch, at };
}

/** Rows as PostgreSQL itself writes them in JSON: arrays of the texts of their columns, each without a line break. */
async function* pagesOf(tx: Database, table: string, columns: readonly string[]): AsyncGenerator<string[]> {
	const texts = sql.join(columns.map((name) => sql`${sql.ref(name)}::text`));
	await sql`declare backup no scroll cursor for
		select json_build_array(${texts})::text as line from ${sql.table(table)}`.execute(tx);
	for (;;) {
		const { rows } = await sql<{ line: string }>`fetch ${sql.lit(ROWS)} from backup`.execute(tx);
		if (!rows.length) break;
		yield rows.map(({ line }) => line);
	}
	await sql`close backup`.execute(tx);
}

function hashed(hash: Hash, text: string): string {
	hash.update(text);
	return text;
}

/** The name survives a power cut too. Where folders cannot be opened, the system sees to that by itself. */
async function keepName(path: string): Promise<void> {
	const folder = await open(dirname(path)).catch(() => null);
	await folder?.sync().catch(() => undefined);
	await folder?.close();
}

function failureOf(error: unknown): BackupFailure {
	const { message, code, syscall } = error as NodeJS.ErrnoException;
	// What the network says of the database has an address, what the disk says of a file has none.
	if (code && syscall && !('address' in (error as object))) return { type: 'not-written', code };
	return { type: 'database-failed', reason: message };
}
