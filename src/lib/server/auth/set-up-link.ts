import type { Link } from '../../sync/protocol/account.ts';
import type { Backend } from '../backend.ts';
import type { Database } from '../sql/database.ts';
import { makeLink } from './links/make-link.ts';
import { randomBytes } from './random-bytes.ts';

/**
 * The link with which the first person sets the server up; null once somebody has. A new one at each start: the last one
 * that was printed is the one that works. `origin` is the address people use.
 */
export async function setUpLink(backend: Pick<Backend, 'db' | 'now'>, origin: string): Promise<Link | null> {
	const { db, now } = backend;
	if (await isSetUp(db)) return null;
	return makeLink(db, { type: 'set-up' }, { origin, now: now(), random: randomBytes });
}

export async function isSetUp(db: Database): Promise<boolean> {
	return (await db.selectFrom('login_user').select('id').limit(1).execute()).length > 0;
}
