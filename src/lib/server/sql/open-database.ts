import { sql } from 'kysely';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Config } from '../config.ts';
import { OLDEST_MAJOR, openDatabase, type Database } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { OpenFailure } from './open-failure.ts';

export type OpenedDatabase = {
	db: Database;
	/** The names of the migrations that ran. */
	migrated: string[];
	/** Closes all connections, and stops the database if it is ours and nobody else uses it. */
	close(): Promise<void>;
};

/** Opens the database that the configuration names, starting it if it is ours, and brings its tables up to date. */
export async function openConfigured(
	database: Exclude<Config['database'], { type: 'none' }>
): Promise<Result<OpenedDatabase, OpenFailure>> {
	if (database.type === 'url') return openAt(database.url, () => Promise.resolve());
	const embedded = await startEmbedded(database.folder);
	return embedded.ok ? openAt(embedded.value.url, () => embedded.value.stop()) : embedded;
}

async function openAt(url: string, stop: () => Promise<void>): Promise<Result<OpenedDatabase, OpenFailure>> {
	const db = openDatabase(url);
	const close = async () => {
		await db.destroy();
		await stop();
	};
	const migrated = await prepare(db);
	if (migrated.ok) return ok({ db, migrated: migrated.value, close });
	await close();
	return migrated;
}

async function prepare(db: Database): Promise<Result<string[], OpenFailure>> {
	try {
		const { rows } = await sql<{ version: number }>`
			select current_setting('server_version_num')::int / 10000 as version`.execute(db);
		const found = rows[0]!.version;
		if (found < OLDEST_MAJOR) return err({ type: 'too-old', found, wanted: OLDEST_MAJOR });
		return await migrate(db, migrations);
	} catch (error) {
		const { message = 'unknown', code = 'unknown' } = error as { message?: string; code?: string };
		return err({ type: 'not-connected', code, reason: message });
	}
}
