import type { Desk } from '../db/desk.ts';
import { readKind } from '../db/rows.ts';
import type { Import } from '../domain/import/import.ts';
import type { Id } from '../domain/kernel/id.ts';

export type PastImport = Import & { id: Id };

/** The imports of this book, the newest first. */
export async function pastImports(desk: Desk): Promise<PastImport[]> {
	const rows = await readKind(desk.db, desk.book, 'import');
	return rows
		.map((row) => ({ ...(row.doc as unknown as Import), id: row.id }))
		.sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id));
}
