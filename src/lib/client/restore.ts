import type { StorageFailure } from '../db/failure.ts';
import { exportDay, type ExportFile, type RestoreFailure } from '../domain/export-file/export-file.ts';
import { err, type Result } from '../domain/kernel/result.ts';
import type { Messages } from '../i18n/catalog.ts';
import type { Format } from '../i18n/format.ts';
import { inspectExport, restoreBook } from './book-file.ts';
import { explainFailure, type Explanation } from './error-messages.ts';
import { markRestored } from './just-restored.ts';
import type { OpenFailure, Phone } from './open-phone.ts';
import { tellDeskReplaced } from './other-tabs.ts';
import { writePreferences } from './preferences.ts';
import { systemClock } from './system-clock.ts';

/** What the sheet for restoring needs: failures come in words. */
export type RestoreSource = {
	inspect(file: Blob): Promise<Result<ExportFile, Explanation>>;
	/** Puts the file's book in the place of everything on the phone and starts the app anew; null when it succeeded. */
	restore(file: Blob): Promise<Explanation | null>;
};

type Words = { readonly t: Messages; readonly format: Format };

export function restoreSource(phone: () => Promise<Result<Phone, OpenFailure>>, words: Words): RestoreSource {
	return {
		async inspect(file) {
			const inspected = await inspectExport(file);
			return inspected.ok ? inspected : err(explainRestore(inspected.error, words));
		},
		async restore(file) {
			const opened = await phone();
			if (!opened.ok) return explainFailure(opened.error, words.t);
			const restored = await restoreBook(opened.value, file);
			if (!restored.ok) return explainRestore(restored.error, words);
			markRestored(restored.value);
			// The file that was just read is the newest copy of this book.
			writePreferences({ exportedOn: exportDay(restored.value, systemClock.zone()) ?? undefined });
			tellDeskReplaced();
			location.assign('/');
			return null;
		}
	};
}

function explainRestore(failure: RestoreFailure | StorageFailure, { t, format }: Words): Explanation {
	const { failures } = t.start.file;
	switch (failure.type) {
		case 'not-json':
			return failures.notJson;
		case 'not-an-export':
			return failures.notAnExport;
		case 'newer-export':
			return failures.newerExport;
		case 'book-missing':
			return failures.bookMissing;
		case 'file-too-large':
			return failures.tooLarge(format.bytes(failure.bytes), format.bytes(failure.limit));
		default:
			return explainFailure(failure, t);
	}
}
