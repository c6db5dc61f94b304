import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { BookStore } from '../sync/ports.ts';
import type { Config } from './config.ts';
import { errorFields, openLog, type Log } from './log.ts';
import { PostgresBookStore } from './sql/book-store.ts';
import type { Database } from './sql/database.ts';
import { openConfigured } from './sql/open-database.ts';
import type { OpenFailure } from './sql/open-failure.ts';

/** All that endpoints work with. One for each process, from its start to its end. */
export type Backend = {
	config: Config;
	db: Database;
	books: BookStore;
	/** Milliseconds since 1970. */
	now: () => number;
	log: Log;
	/** After the last request: closes the database. */
	stop(): Promise<void>;
};

type Configured = Config & { database: Exclude<Config['database'], { type: 'none' }> };

/** Composes the server's side. Time and chance enter here. */
export async function startBackend(config: Configured): Promise<Result<Backend, OpenFailure>> {
	const now = () => Date.now();
	const log = openLog({ now, write: (line) => console.error(line) });
	const opened = await openConfigured(config.database);
	if (!opened.ok) return opened;
	const { db, migrated, close } = opened.value;
	for (const name of migrated) log('migrated', { name });
	const books = new PostgresBookStore(db, {
		retry: { attempts: 10, wait: (ms) => pause(ms), random: Math.random },
		newEpoch: () => crypto.randomUUID()
	});
	const stop = () => close().catch((error: unknown) => log('stop-failed', errorFields(error)));
	return ok({ config, db, books, now, log, stop });
}
