import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../tests/pg/fresh-database.ts';

test('a statement with values is prepared once for all its values; several in one, without, run as they are', async () => {
	const db = await freshDatabase();
	await db.connection().execute(async (one) => {
		const doubled = async (n: number) =>
			(await sql<{ n: number }>`select 2 * ${n}::integer as n`.execute(one)).rows[0]!.n;
		expect([await doubled(1), await doubled(2), await doubled(3)]).toEqual([2, 4, 6]);
		await sql.raw('create temporary table a (n integer); insert into a values (1)').execute(one);
		const { rows } = await sql<{ statement: string; used: number }>`
			select statement, generic_plans + custom_plans as used from pg_prepared_statements`.execute(one);
		expect(rows).toContainEqual({ statement: 'select 2 * $1::integer as n', used: 3 });
	});
});
