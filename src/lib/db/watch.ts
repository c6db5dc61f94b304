import Dexie, { type ObservabilitySet, type Table } from 'dexie';
import type { RapportDatabase } from './database.ts';

/**
 * Calls back after every commit, of any tab or worker, that may have changed a table. Nothing is read for it, because a
 * reading page keeps writers waiting. Returns how to stop it.
 */
export function watchTable(db: RapportDatabase, table: Table, changed: () => void): () => void {
	const beginning = `idb://${db.name}/${table.name}/`;
	// A page that the browser kept aside and brings back is told `all`: it has not heard what happened meanwhile.
	const hear = (parts: ObservabilitySet) => {
		if (Object.keys(parts).some((part) => part === 'all' || part.startsWith(beginning))) changed();
	};
	Dexie.on('storagemutated', hear);
	return () => Dexie.on.storagemutated.unsubscribe(hear);
}
