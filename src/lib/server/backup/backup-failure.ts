import type { Contents } from './contents.ts';

/** Why a file cannot be restored. */
export type UnreadableBackup =
	| { type: 'no-file' }
	/** `code` as the system gives it. */
	| { type: 'not-read'; code: string }
	| { type: 'not-ours' }
	| { type: 'cut-off' }
	| { type: 'damaged' }
	/** Its format, or the migrations that this version does not know. */
	| { type: 'newer'; by: string };

export type RestoreFailure =
	| UnreadableBackup
	| { type: 'not-empty'; contents: Contents }
	| { type: 'database-full' }
	| { type: 'database-failed'; reason: string };

export type BackupFailure =
	{ type: 'not-written'; code: string } | { type: 'database-failed'; reason: string };

/** What happened, what is safe, and what to do, for the terminal. */
export function explainBackupFailure(failure: BackupFailure, path: string): string {
	if (failure.type === 'database-failed')
		return `The database failed while it was read: ${failure.reason}\n${NO_BACKUP}`;
	return `${notWritten(failure.code, path)}\n${NO_BACKUP}`;
}

const NO_BACKUP =
	'There is no new backup. The database was only read, and a file of this name is as it was before.';

function notWritten(code: string, path: string): string {
	switch (code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return `The disk is full: ${path} could not be written. Make room, or name a file on another disk.`;
		case 'ENOENT':
		case 'ENOTDIR':
			return `${path} could not be written: there is no such folder.`;
		case 'EISDIR':
			return `${path} is a folder. Name a file in it, such as rapport.backup.`;
		default:
			return `${path} could not be written (${code}). See that this user may write there.`;
	}
}

/** The same for a restore: whatever is said here, nothing was changed. */
export function explainRestoreFailure(failure: RestoreFailure, path: string): string {
	return `${restoreWords(failure, path)}\nNothing was changed: the database is as it was.`;
}

function restoreWords(failure: RestoreFailure, path: string): string {
	switch (failure.type) {
		case 'no-file':
			return `There is no file ${path}.`;
		case 'not-read':
			return `${path} could not be read (${failure.code}).`;
		case 'not-ours':
			return `${path} is not a backup of Rapport. "npm run backup -- FILE" makes one.`;
		case 'cut-off':
			return `${path} is cut off: its end is missing. Copy it again from where it was made, or take an older one.`;
		case 'damaged':
			return `${path} is damaged: what it holds is not what was written. Copy it again from where it was made, or take an older one.`;
		case 'newer':
			return `${path} was made by a newer version of Rapport (${failure.by}). Restore it with that version.`;
		case 'not-empty':
			return (
				`The database is not empty. ${path} would replace ${contentsInWords(failure.contents)}.\n` +
				`To replace them, after a backup of what is there: npm run restore -- ${path} --replace`
			);
		case 'database-full':
			return 'The disk of the database is full. Make room and restore again: it needs about as much as the books take, twice while it works.';
		case 'database-failed':
			return `The database refused what the backup holds: ${failure.reason}`;
	}
}

export function contentsInWords({ people, books, customers, rows }: Contents): string {
	const counted = [count(people, 'account'), count(books, 'book'), count(customers, 'customer')];
	return `${counted.join(', ')} (${count(rows, 'row')} in all)`;
}

function count(number: number, what: string): string {
	return `${number} ${what}${number === 1 ? '' : 's'}`;
}
