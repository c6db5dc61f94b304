import { startBackend, type Backend } from '../server/backend.ts';
import { readConfig } from '../server/config.ts';
import { explainOpenFailure } from '../server/sql/open-failure.ts';
import { fail } from './arguments.ts';

/** The backend for a command that ends by itself: it joins one that runs on the same folder. To be stopped. */
export async function openBackend(): Promise<Backend> {
	const config = readConfig(process.env);
	if (!config.ok) fail(config.error);
	const { database, ...rest } = config.value;
	if (database.type === 'none') fail('There is no backend here: DATABASE_URL is "none".');
	const started = await startBackend({ ...rest, database });
	return started.ok ? started.value : fail(explainOpenFailure(started.error));
}
