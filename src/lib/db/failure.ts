/** Why a read or a write of the phone's database did not happen. Nothing was changed by a write that failed. */
export type StorageFailure =
	| { type: 'storage-full' }
	/** The browser closed the database and it could not be opened again. */
	| { type: 'storage-closed' }
	/** A newer version of the app, in another tab, has changed the database. */
	| { type: 'storage-newer' }
	| { type: 'storage-failed'; name: string };

/** Sorts what Dexie and IndexedDB throw, by name and never by message. Other errors are broken invariants: thrown on. */
export function storageFailure(error: unknown): StorageFailure {
	for (let e = error; isNamed(e); e = e.inner) {
		if (e.name === 'QuotaExceededError') return { type: 'storage-full' };
		if (e.name === 'DatabaseClosedError' || e.name === 'InvalidStateError') return { type: 'storage-closed' };
		if (e.name === 'VersionError') return { type: 'storage-newer' };
		// An aborted transaction carries its reason inside.
		if (!e.inner || e.inner === e) return storageError(e);
	}
	throw error;
}

const STORAGE_ERRORS = new Set([
	'AbortError',
	'UnknownError',
	'TimeoutError',
	'DataError',
	'NotFoundError',
	'MissingAPIError',
	'OpenFailedError',
	'TransactionInactiveError',
	'BulkError',
	// Storage is denied to this page: by a setting, or in some private windows.
	'SecurityError'
]);

function storageError(error: NamedError): StorageFailure {
	if (!STORAGE_ERRORS.has(error.name)) throw error;
	return { type: 'storage-failed', name: error.name };
}

type NamedError = { name: string; inner?: unknown };

function isNamed(value: unknown): value is NamedError {
	return typeof value === 'object' && value !== null && typeof (value as NamedError).name === 'string';
}
