import { resolve } from 'node:path';
import { contentsInWords, explainRestoreFailure } from '../server/backup/backup-failure.ts';
import { contentsOf } from '../server/backup/contents.ts';
import { restoreBackup } from '../server/backup/restore-backup.ts';
import { fail, readArguments } from './arguments.ts';
import { openBackend } from './open-backend.ts';
import { commandFolder } from './project.js';

const USAGE =
	'npm run restore -- FILE [--replace]   makes the backend what it was when FILE was made; --replace where it is not empty';

const { words, flags } = readArguments(USAGE, [], ['replace']);
const [file] = words;
if (!file || words.length > 1) fail(USAGE);
const path = resolve(commandFolder(), file);
const backend = await openBackend();
try {
	const restoring = { db: backend.db, newEpoch: () => crypto.randomUUID() };
	const restored = await restoreBackup(restoring, path, { replace: flags.has('replace') });
	if (restored.ok) {
		console.log(
			`Restored as of ${restored.value.head.at}: ${contentsInWords(await contentsOf(backend.db))}.`
		);
		console.log('Phones stay signed in, and send again what they have and this backup lacks.');
		console.log('Who left, or lost a phone, after that moment is back: look through team and devices.');
		console.log('If Rapport is running on this database, start it anew now.');
	} else {
		console.error(explainRestoreFailure(restored.error, path));
		process.exitCode = 1;
	}
} finally {
	await backend.stop();
}
