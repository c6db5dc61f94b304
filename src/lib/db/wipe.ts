import type { RapportDatabase } from './database.ts';

/** Removes a phone's whole database, as leaving the demo and wiping the phone do. Other tabs of the app let go of it. */
export async function wipeDatabase(db: RapportDatabase): Promise<void> {
	await db.delete();
}
