import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Row } from '../domain/row/row.ts';
import { CLOCK } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { storageFailure, type StorageFailure } from './failure.ts';
import { sealRow } from './rows.ts';
import { ACCOUNT } from './shared-book.ts';

/**
 * Puts a restored book in the place of everything on this phone, in one transaction: a restore that is cut off leaves
 * what was there before. The clock stays, so that it never runs backwards, and so does whose phone it is; the desk index is built anew at the
 * next start.
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
			const kept = (await db.meta.bulkGet([CLOCK, ACCOUNT])).filter((value) => value !== undefined);
			await Promise.all(db.tables.map((table) => table.clear()));
			await db.rows.bulkAdd(sealed);
			await db.meta.bulkPut([home, ...kept]);
		});
		return ok({ book, rows: rows.length });
	} catch (error) {
		return err(storageFailure(error));
	}
}
