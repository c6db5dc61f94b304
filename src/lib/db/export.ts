import { exportStart, exportTail, type ExportHead } from '../domain/export-file/export-file.ts';
import { readClock } from './before-write.ts';
import type { RapportDatabase } from './database.ts';
import { pagesOfRows } from './rows.ts';
import { undisturbed } from './undisturbed.ts';

/**
 * The whole book as one JSON file, in pieces: every row of every kind with its id, deleted ones and history too. It is of one
 * moment: when something was written between one page and another, all are read again, or a contact might be in it whose follow-up
 * is still open. `keep` takes each piece where a large book has room, for memory has not.
 */
export function exportTexts<T>(
	db: RapportDatabase,
	head: ExportHead,
	keep: (text: string) => T,
	pageSize?: number
): Promise<T[]> {
	return undisturbed(async () => {
		const before = await readClock(db);
		const kept: T[] = [];
		for await (const text of texts(db, head, pageSize)) kept.push(keep(text));
		const after = await readClock(db);
		return after.opNo === before.opNo ? kept : undefined;
	});
}

/** One row a line, and a page of rows at a time. */
async function* texts(db: RapportDatabase, head: ExportHead, pageSize?: number): AsyncGenerator<string> {
	yield exportStart(head);
	let first = true;
	for await (const page of pagesOfRows(db, head.book, pageSize)) {
		const lines = page.map((row) => JSON.stringify(row)).join(',\n');
		yield first ? lines : `,\n${lines}`;
		first = false;
	}
	yield exportTail;
}
