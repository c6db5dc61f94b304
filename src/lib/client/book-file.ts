import type { Desk } from '../db/desk.ts';
import { exportTexts } from '../db/export.ts';
import type { StorageFailure } from '../db/failure.ts';
import {
	readExport,
	LARGEST_EXPORT,
	type ExportFile,
	type ExportHead,
	type RestoreFailure
} from '../domain/export-file/export-file.ts';
import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Phone } from './open-phone.ts';

/** The whole book as one JSON file, made on the phone (I3). */
export async function exportBook(desk: Desk): Promise<Blob> {
	const exportedAt = new Date(desk.clock.now()).toISOString();
	const head: ExportHead = { rapport: 'export', format: 1, book: desk.book, exportedAt };
	// A blob at a time: browsers may keep blobs on disk, but a text only in memory.
	const pieces = await exportTexts(desk.db, head, (text) => new Blob([text]));
	return new Blob(pieces, { type: 'application/json' });
}

/** What a file would bring, without changing anything. */
export async function inspectExport(file: Blob): Promise<Result<ExportFile, RestoreFailure>> {
	if (file.size > LARGEST_EXPORT)
		return err({ type: 'file-too-large', bytes: file.size, limit: LARGEST_EXPORT });
	return readExport(await file.text());
}

/** What a restore brought: how many rows there are, those of two kinds among them, and when its file was made (ISO). */
export type Restored = {
	book: Id;
	rows: number;
	customers: number;
	touchpoints: number;
	exportedAt: string;
};

/** Puts the book of a file in the place of everything on this phone; ids are kept. Start the app anew afterwards. */
export async function restoreBook(
	phone: Phone,
	file: Blob
): Promise<Result<Restored, RestoreFailure | StorageFailure>> {
	const inspected = await inspectExport(file);
	if (!inspected.ok) return inspected;
	const replaced = await phone.replaceWith(inspected.value);
	if (!replaced.ok) return replaced;
	const { head, customers, touchpoints } = inspected.value;
	return ok({ ...replaced.value, customers, touchpoints, exportedAt: head.exportedAt });
}
