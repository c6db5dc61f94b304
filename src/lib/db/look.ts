import type { Table } from 'dexie';
import type { RapportDatabase } from './database.ts';

/**
 * Reads of one moment. `look` calls `thatIsAll` once it has asked for all it wants: otherwise the browser waits until this
 * page has taken in every answer, and whoever wants to write, in any tab or worker, waits with it, which on a slow phone
 * is a tenth of a second. What was found is there as soon as it is known, before the browser has ended the transaction.
 */
export function lookAt<T>(
	db: RapportDatabase,
	tables: Table[],
	look: (thatIsAll: () => void) => Promise<T>
): Promise<T> {
	return new Promise((found, fail) => {
		db.transaction('r', tables, ({ idbtrans }) => look(() => idbtrans.commit?.()).then(found))
			// What comes after it was found is only Dexie's complaint that the transaction ended so soon.
			.catch(fail);
	});
}
