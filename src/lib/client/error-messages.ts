import type { OpenFailure } from './open-phone.ts';
import type { Messages } from '../i18n/catalog.ts';

/** What happened, what is safe, what to do. */
export type Explanation = { title: string; safe: string; advice: string };

/** The words for every failure of the phone's storage, decided by its type and never by a message text. */
export function explainFailure(failure: OpenFailure, t: Messages): Explanation {
	const { errors } = t;
	switch (failure.type) {
		case 'storage-full':
			return errors.storageFull;
		case 'storage-closed':
			return errors.storageClosed;
		case 'storage-newer':
			return errors.storageNewer;
		case 'storage-busy':
			return errors.storageBusy;
		case 'storage-failed':
			return { ...errors.storageFailed, advice: errors.storageFailed.advice(failure.name) };
		case 'book-read-only':
			return errors.bookReadOnly;
		case 'row-missing':
			return errors.rowMissing;
		case 'row-invalid':
			return { ...errors.rowInvalid, advice: errors.rowInvalid.advice(failure.problems.join(', ')) };
	}
}
