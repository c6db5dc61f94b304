import type { RandomBytes } from '../../domain/kernel/clock.ts';
import type { Database } from '../sql/database.ts';

const NAME = 'cookies';

/** What cookies are signed with: made once, by whichever process comes first, and kept where all of them find it. */
export async function cookieSecret(db: Database, random: RandomBytes): Promise<string> {
	const value = Buffer.from(random(32)).toString('base64url');
	await db
		.insertInto('server_secret')
		.values({ name: NAME, value })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const kept = await db
		.selectFrom('server_secret')
		.select('value')
		.where('name', '=', NAME)
		.executeTakeFirstOrThrow();
	return kept.value;
}
