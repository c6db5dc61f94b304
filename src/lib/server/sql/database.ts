import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** The oldest PostgreSQL that the tables and statements are written for. */
export const OLDEST_MAJOR = 15;

/**
 * A pool of connections to the database at `url`. Nothing is opened before the first statement; `destroy()` closes all.
 * `connections` is the most that are open at once.
 */
export function openDatabase(url: string, { connections = 16 } = {}): Database {
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		application_name: 'rapport',
		keepAlive: true,
		connectionTimeoutMillis: 10_000,
		// A process that hangs in the middle of a transaction must not hold a book's counter for ever.
		idle_in_transaction_session_timeout: 60_000,
		types: { getTypeParser }
	});
	// Without a listener, an idle connection that the server closes would end the process. The next statement opens another.
	pool.on('error', () => undefined);
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Counters are `bigint` in the database and never leave the safe integers. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
	if (oid === pg.types.builtins.INT8) return countFromText as never;
	return pg.types.getTypeParser(oid, format as 'text') as never;
};

function countFromText(text: string): number {
	const count = Number(text);
	if (!Number.isSafeInteger(count)) throw new Error(`${text} is no count`);
	return count;
}
