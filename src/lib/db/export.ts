import { exportStart, exportTail, type ExportHead } from '../domain/export-file/export-file.ts';
import type { RapportDatabase } from './database.ts';
import { pagesOfRows } from './rows.ts';

/**
 * The whole book as the pieces of one JSON file: every row of every kind with its id, deleted ones and history too.
 * One row a line, and a page of rows at a time, so that a book of any size never stands in memory at once.
 */
export async function* exportPieces(db: RapportDatabase, head: ExportHead): AsyncGenerator<string> {
	yield exportStart(head);
	let first = true;
	for await (const page of pagesOfRows(db, head.book)) {
		const lines = page.map((row) => JSON.stringify(row)).join(',\n');
		yield first ? lines : `,\n${lines}`;
		first = false;
	}
	yield exportTail;
}
