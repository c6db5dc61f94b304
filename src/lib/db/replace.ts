import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Row } from '../domain/row/row.ts';
import { CLOCK, readClock, type ClockState } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { dropDraftsBeside } from './drafts.ts';
import { storageFailure, type StorageFailure } from './failure.ts';
import { sealRow } from './rows.ts';
import { ACCOUNT } from './shared-book.ts';

/**
 * Puts a restored book in the place of everything on this phone, in one transaction: a restore that is cut off leaves
 * what was there before. The clock goes on, so that it never runs backwards and no other tab stores what it
 * prepared upon what was here; whose phone it is stays, and so does what was half typed in this very book (D-6). The desk index is built anew at the next start.
 */
export async function replaceEverything(
	db: RapportDatabase,
	book: Id,
	rows: readonly Row[],
	home: { key: string; value: unknown }
): Promise<Result<{ book: Id; rows: number }, StorageFailure>> {
	try {
		const sealed = await Promise.all(rows.map((row) => sealRow(db, row)));
		await db.transaction('rw', db.tables, async () => {
			const clock = await readClock(db);
			const owner = await db.meta.get(ACCOUNT);
			const replaced = db.tables.filter((table) => table.name !== db.drafts.name);
			await Promise.all([...replaced.map((table) => table.clear()), dropDraftsBeside(db, book)]);
			await db.rows.bulkAdd(sealed);
			const moved = { key: CLOCK, value: { ...clock, opNo: clock.opNo + 1 } satisfies ClockState };
			await db.meta.bulkPut([home, moved, ...(owner ? [owner] : [])]);
		});
		return ok({ book, rows: rows.length });
	} catch (error) {
		return err(storageFailure(error));
	}
}
