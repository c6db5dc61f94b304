import type { Database } from '../../sql/database.ts';
import type { Asker } from '../asker.ts';

/** A busy phone pulls every few seconds, and the list of devices needs no more than the minute. */
const NOTED_EVERY_MS = 60_000;

export async function noteSync(db: Database, { device, lastSyncAt }: Asker, now: number): Promise<void> {
	if (lastSyncAt !== null && now - lastSyncAt < NOTED_EVERY_MS) return;
	await db.updateTable('device').set({ last_sync_at: now }).where('id', '=', device).execute();
}
