import type { Id } from '../../../domain/kernel/id.ts';
import type { Database } from '../../sql/database.ts';

/**
 * Ends somebody's sessions, but for that of the device `except`, and those of revoked devices: they open nothing, and a lost
 * phone must still be told that it was revoked (B-3).
 */
export async function endSessions(tx: Database, user: string, except: Id | null = null): Promise<void> {
	const kept = tx
		.selectFrom('device')
		.select('id')
		.where('user_id', '=', user)
		.where((either) => either.or([either('revoked_at', 'is not', null), either('id', '=', except)]));
	await tx
		.deleteFrom('login_session')
		.where('user_id', '=', user)
		.where((either) => either.or([either('device', 'is', null), either('device', 'not in', kept)]))
		.execute();
}
