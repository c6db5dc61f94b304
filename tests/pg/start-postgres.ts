import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/lib/server/sql/embedded.ts';
import { canEnter, databaseUser } from '../../src/lib/server/sql/os-user.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of a PostgreSQL that lives for one run of the tests. */
		postgres: string;
	}
}

/** Starts one real PostgreSQL for all `.pg.test.ts` of a run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(await reachableFolder(), 'rapport-pg-'));
	const embedded = await startEmbedded(folder);
	if (!embedded.ok) {
		rmSync(folder, { recursive: true, force: true });
		throw new Error(JSON.stringify(embedded.error));
	}
	project.provide('postgres', embedded.value.url);
	return async () => {
		await embedded.value.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

/** The folder for temporary files may be one's own alone, and as root the database runs as another user. */
export async function reachableFolder(): Promise<string> {
	const user = await databaseUser();
	if (!user.ok) throw new Error(user.error.reason);
	for (const folder of [tmpdir(), '/tmp', '/var/tmp']) if (await canEnter(user.value, folder)) return folder;
	throw new Error('The database has no folder for temporary files.');
}
