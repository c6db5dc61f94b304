import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../domain/kernel/result.ts';

const run = promisify(execFile);

/** Whom the programs of the database run as: nobody in particular for an ordinary user, who runs them as themselves. */
export type OsUser = { uid?: number; gid?: number };
export type NoOsUser = { type: 'no-database-user'; reason: string };

const NAME = 'postgres';

/** PostgreSQL refuses to run as root. Root lends it to the user `postgres`, and makes that user where there is none. */
export async function databaseUser(): Promise<Result<OsUser, NoOsUser>> {
	if (process.getuid?.() !== 0) return ok({});
	try {
		return ok(await idsOf(NAME));
	} catch {
		return createUser();
	}
}

async function createUser(): Promise<Result<OsUser, NoOsUser>> {
	try {
		await run('useradd', [
			'--system',
			'--user-group',
			'--no-create-home',
			'--shell',
			'/bin/false',
			NAME
		]).catch(
			// Small systems have the program of busybox instead.
			() => run('adduser', ['-S', '-D', '-H', '-s', '/bin/false', NAME])
		);
		return ok(await idsOf(NAME));
	} catch (error) {
		return err({ type: 'no-database-user', reason: error instanceof Error ? error.message : String(error) });
	}
}

/** Whether a user may go into a folder, which takes every folder above it as well. */
export async function canEnter(user: OsUser, folder: string): Promise<boolean> {
	// Asked of the system itself: modes alone do not tell (access lists, mounts).
	const entered = run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' });
	return entered.then(
		() => true,
		() => false
	);
}

async function idsOf(name: string): Promise<OsUser> {
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (which) => Number((await run('id', [which, name])).stdout))
	);
	return { uid, gid };
}
