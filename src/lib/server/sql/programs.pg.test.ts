import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reachableFolder } from '../../../../tests/pg/start-postgres.ts';
import { databaseUser, type OsUser } from './os-user.ts';
import { findPrograms, packageFolder } from './programs.ts';

const machine = `${process.platform}-${process.arch}`;
let folder: string;
let installed: string;
let user: OsUser;

beforeEach(async () => {
	folder = mkdtempSync(join(await reachableFolder(), 'rapport-programs-'));
	chmodSync(folder, 0o711);
	installed = join(folder, 'checkout/package');
	mkdirSync(installed, { recursive: true });
	cpSync(packageFolder(machine), installed, { recursive: true, verbatimSymlinks: true });
	const found = await databaseUser();
	if (!found.ok) throw new Error(found.error.reason);
	user = found.value;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('programs whose package was installed without its script run all the same', async () => {
	const { links } = withoutLinks();
	expect(links).toBeGreaterThan(0);
	const programs = await findPrograms(user, folder, () => installed);
	if (!programs.ok) throw new Error(programs.error.reason);
	expect(version(programs.value.server)).toContain('PostgreSQL');
	expect(readdirSync(folder)).toEqual(['checkout']);
});

test('a checkout that only its owner may enter lends its programs to the database all the same', async () => {
	withoutLinks();
	chmodSync(join(folder, 'checkout'), 0o700);
	const programs = await findPrograms(user, folder, () => installed);
	if (!programs.ok) throw new Error(programs.error.reason);
	expect(version(programs.value.server)).toContain('PostgreSQL');
	// Root's own folder is closed to the database's user; everybody else runs it as themselves.
	const isAnother = user.uid !== undefined;
	expect(programs.value.server.startsWith(installed)).toBe(!isAnother);
	expect(await findPrograms(user, folder, () => installed)).toEqual(programs);
	expect(readdirSync(folder)).toHaveLength(isAnother ? 2 : 1);
});

test('a machine for which there is no package is told so', async () => {
	expect(await findPrograms(user, folder, () => packageFolder('amiga-m68k'))).toEqual({
		ok: false,
		error: { type: 'no-programs', machine, reason: expect.stringContaining('amiga-m68k') }
	});
});

/** As npm leaves a package whose script it did not run. */
function withoutLinks(): { links: number } {
	const list = join(installed, 'native/pg-symlinks.json');
	const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]) : [];
	for (const { target } of links) rmSync(join(installed, target), { force: true });
	return { links: links.length };
}

function version(server: string): string {
	return execFileSync(server, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
}
