import { startBackend, type Backend } from '../server/backend.ts';
import { readConfig } from '../server/config.ts';
import { isCluster } from '../server/sql/cluster.ts';
import { explainOpenFailure } from '../server/sql/open-failure.ts';
import { fail } from './arguments.ts';

/**
 * The backend for a command that ends by itself: it joins one that runs on the same folder. To be stopped. With `existing`
 * none is made where there is none: a command that was given another folder than the server would work on nothing, and say
 * that all is well.
 */
export async function openBackend({ existing = false } = {}): Promise<Backend> {
	const config = readConfig(process.env);
	if (!config.ok) fail(config.error);
	const { database, ...rest } = config.value;
	if (database.type === 'none') fail('There is no backend here: DATABASE_URL is "none".');
	if (existing && database.type === 'embedded' && !isCluster(database.folder))
		fail(
			`There is no database in ${database.folder}. Nothing was made or changed.\n` +
				'Give this command the same DATA_DIR or DATABASE_URL as "npm start".'
		);
	const started = await startBackend({ ...rest, database });
	return started.ok ? started.value : fail(explainOpenFailure(started.error));
}
