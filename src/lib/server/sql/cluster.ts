import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { canEnter, type OsUser } from './os-user.ts';
import type { Programs } from './programs.ts';

const run = promisify(execFile);

/** Files of one major version cannot be read by another: a new one needs a backup and a restore. */
export const MAJOR = '18';

/** The owner of everything in the database. */
export const OWNER = 'rapport';

/** A folder with PostgreSQL's files, and the password of its owner, which lies in it. */
export type Cluster = { folder: string; password: string };
export type ClusterFailure =
	| { type: 'folder-out-of-reach'; folder: string }
	| { type: 'folder-unusable'; folder: string; reason: string }
	| { type: 'other-major'; folder: string; found: string; wanted: string }
	| { type: 'not-created'; folder: string; reason: string };

/** Makes the data folder, and sees to it that `user` may go through it. */
export async function prepareFolder(dataFolder: string, user: OsUser): Promise<Result<void, ClusterFailure>> {
	try {
		await mkdir(dataFolder, { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 });
		// Only going through: what lies in it keeps its own rights.
		if (user.uid !== undefined) await chmod(dataFolder, (await stat(dataFolder)).mode | 0o001);
	} catch (error) {
		return err({ type: 'folder-unusable', folder: dataFolder, reason: reasonOf(error) });
	}
	return (await canEnter(user, dataFolder))
		? ok(undefined)
		: err({ type: 'folder-out-of-reach', folder: dataFolder });
}

/** Whether a data folder holds a database. */
export function isCluster(dataFolder: string): boolean {
	return existsSync(join(dataFolder, 'postgres', 'PG_VERSION'));
}

/** The files of the database in the data folder, made if there are none. */
export async function openCluster(
	dataFolder: string,
	programs: Programs,
	user: OsUser
): Promise<Result<Cluster, ClusterFailure>> {
	const folder = join(dataFolder, 'postgres');
	try {
		if (!isCluster(dataFolder)) await createCluster(folder, programs, user);
		const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
		if (found !== MAJOR) return err({ type: 'other-major', folder, found, wanted: MAJOR });
		return ok({ folder, password: await readFile(join(folder, PASSWORD), 'utf8') });
	} catch (error) {
		return err({ type: 'not-created', folder, reason: reasonOf(error) });
	}
}

const PASSWORD = 'rapport-password';

/** Made under another name and then renamed: a start that was broken off, or another one at the same time, does no harm. */
async function createCluster(folder: string, programs: Programs, user: OsUser): Promise<void> {
	const made = await mkdtemp(`${folder}-`);
	const password = `${made}.password`;
	try {
		await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
		for (const file of [made, password]) await give(file, user);
		const flags = ['--encoding=UTF8', '--locale-provider=libc', '--locale=C', '--auth=scram-sha-256'];
		await run(
			programs.initdb,
			[...flags, `--username=${OWNER}`, `--pwfile=${password}`, `--pgdata=${made}`],
			{
				...user,
				cwd: made,
				env: { LC_ALL: 'C', PATH: process.env.PATH }
			}
		);
		await rename(password, join(made, PASSWORD));
		await rename(made, folder);
	} catch (error) {
		await Promise.all([made, password].map((path) => rm(path, { recursive: true, force: true })));
		if (!existsSync(join(folder, 'PG_VERSION'))) throw error;
	}
}

async function give(path: string, { uid, gid }: OsUser): Promise<void> {
	if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
