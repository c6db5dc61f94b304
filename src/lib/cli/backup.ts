import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { explainBackupFailure } from '../server/backup/backup-failure.ts';
import { writeBackup } from '../server/backup/write-backup.ts';
import { fail, readArguments } from './arguments.ts';
import { openBackend } from './open-backend.ts';
import { commandFolder } from './project.js';

const USAGE =
	'npm run backup -- FILE   writes the whole backend into one file; Rapport may be running meanwhile';

const { words } = readArguments(USAGE, [], []);
const [file] = words;
if (!file || words.length > 1) fail(USAGE);
// Settings such as DATA_DIR count from the project, as for `npm start`; a file counts from where the user typed its name.
const path = resolve(commandFolder(), file);
const backend = await openBackend({ existing: true });
try {
	const written = await writeBackup(backend, path);
	if (written.ok) {
		const rows = Object.values(written.value).reduce((sum, count) => sum + count, 0);
		console.log(`${path}: ${rows} rows, ${(await stat(path)).size} bytes`);
		console.log('It holds all books, accounts and sessions: keep it where nobody else can read it.');
	} else {
		console.error(explainBackupFailure(written.error, path));
		process.exitCode = 1;
	}
} finally {
	await backend.stop();
}
