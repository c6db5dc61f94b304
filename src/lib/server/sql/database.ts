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
		// Phones ask each minute: whoever is alone would begin with a new connection each time.
		idleTimeoutMillis: 10 * 60_000,
		// A process that hangs in the middle of a transaction must not hold a book's counter for ever.
		idle_in_transaction_session_timeout: 60_000,
		types: { getTypeParser },
		Client: PreparingClient
	});
	// Without a listener, an idle connection that the server closes would end the process. The next statement opens another.
	pool.on('error', () => undefined);
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Texts of statements that a connection keeps prepared; the first that come are those of every request. */
const MOST_PREPARED = 200;
const names = new Map<string, string>();

/**
 * Has each statement parsed and planned once per connection, and not with every request: of looking up who asks, that was
 * four parts of five. It takes a connection of our own, which a pooler between us and the database must not share out
 * statement by statement.
 */
class PreparingClient extends pg.Client {
	override query(...[statement, values, ...rest]: unknown[]): never {
		// What has no values is of a migration, or many statements in one.
		const hasValues = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
		const name = hasValues ? nameOf(statement) : undefined;
		const given = name ? [{ name, text: statement, values }] : [statement, values];
		return super.query(...([...given, ...rest] as Parameters<pg.Client['query']>)) as never;
	}
}

function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known || names.size === MOST_PREPARED) return known;
	const name = `rapport-${names.size}`;
	names.set(text, name);
	return name;
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
