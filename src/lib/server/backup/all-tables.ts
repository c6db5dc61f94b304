import { sql } from 'kysely';
import type { Database } from '../sql/database.ts';
import type { Tables } from '../sql/tables.ts';

/**
 * All tables that migrations make, those that others refer to first. Not `migration` itself: which of them ran stands in
 * the head of a backup.
 */
export const ALL_TABLES = [
	'lineage',
	'book',
	'book_row',
	'device_book',
	'login_user',
	'login_account',
	'login_session',
	'server_secret',
	'team',
	'member',
	'device',
	'book_grant',
	'link'
] as const satisfies (keyof Tables)[];

export const allTables = sql.join(ALL_TABLES.map((name) => sql.table(name)));

/** Text that a backup holds means the same on every server, however that one likes to write dates. */
export async function writeDatesOneWay(tx: Database): Promise<void> {
	await sql`set local datestyle to 'ISO, YMD'`.execute(tx);
	await sql`set local timezone to 'UTC'`.execute(tx);
}

/** The columns of a table in their order, with their types; none where there is no such table. */
export async function columnsOf(tx: Database, table: string): Promise<{ name: string; type: string }[]> {
	const { rows } = await sql<{ name: string; type: string }>`
		select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
		where attrelid = to_regclass(quote_ident(${table})) and attnum > 0 and not attisdropped
			and attgenerated = ''
		order by attnum`.execute(tx);
	return rows;
}
