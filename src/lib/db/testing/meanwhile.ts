import Dexie, { type Table } from 'dexie';
import { vi } from 'vitest';

/**
 * Lets another tab work right after one tab's read of a table, once: before the reader goes on, unless it reads in a
 * transaction, which holds all writes off for as long as it looks. Returns whether it came to that.
 */
export function meanwhile(
	table: Table,
	read: 'get' | 'bulkGet',
	work: () => Promise<unknown>,
	when: (key: unknown) => boolean = () => true
): () => boolean {
	let came = false;
	const reading = (table[read] as (key: unknown) => Promise<unknown>).bind(table);
	vi.spyOn(table, read as 'get').mockImplementation(((key: unknown) =>
		reading(key).then(async (found) => {
			if (came || !when(key)) return found;
			came = true;
			// From a task of its own, which knows nothing of the reader's transaction.
			const held = new Promise<unknown>((done) => {
				setTimeout(() => void work().then(done, done));
				setTimeout(done, 500);
			});
			await (Dexie.currentTransaction ? Dexie.waitFor(held) : held);
			return found;
		})) as never);
	return () => came;
}
