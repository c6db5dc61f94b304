import type { Desk } from '../db/desk.ts';
import { storageFailure, type StorageFailure } from '../db/failure.ts';
import { wipeDatabase } from '../db/wipe.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { tellDeskReplaced } from './other-tabs.ts';
import { writePreferences } from './preferences.ts';
import { clearSentinel } from './sentinel.ts';

/** Removes the book from this phone for good and starts the app on the first screen, which then has nothing to miss (D-5). */
export async function wipePhone({ db }: Pick<Desk, 'db'>): Promise<Result<void, StorageFailure>> {
	try {
		await wipeDatabase(db);
	} catch (error) {
		return err(storageFailure(error));
	}
	clearSentinel();
	writePreferences({ exportedOn: undefined });
	tellDeskReplaced();
	location.assign('/');
	return ok(undefined);
}
