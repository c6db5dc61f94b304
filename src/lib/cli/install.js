import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOutsideProject, projectFolder } from './project.js';
import { LaunchError, run } from './run.js';

/**
 * Installs the versions of the lock file when what is installed differs. Not by `npm ci`: that refuses a lock file which
 * was written where the registry had no packages for other kinds of machine, and it throws away what is right already.
 */
export async function installMissing() {
	if (Number(process.versions.node.split('.')[0]) < 20) {
		throw new LaunchError(
			`Rapport needs Node 20 or newer to start; this is Node ${process.versions.node}. Nothing was changed.`
		);
	}
	if (isInstalled(projectFolder)) return;
	console.error('Installing packages. The first time this takes a minute or two.');
	// Everything is a development dependency, so an environment that leaves those out must not.
	const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const code = await run('npm', args, {
		cwd: projectFolder,
		env: { PATH: pathOutsideProject() },
		output: 'aside'
	}).catch((error) => {
		if (error.code !== 'ENOENT') throw error;
		throw new LaunchError('npm was not found on this machine. Install Node with npm, then run this again.');
	});
	if (code === 0) return;
	if (code > 128) throw new LaunchError('Stopped while installing. Run the same command to go on.', code);
	throw new LaunchError(
		'The packages could not be installed; the lines above say why. Most often the npm registry is out of reach\n' +
			'or the disk is full. Your data is not touched by this. Run the same command again once it is solved.'
	);
}

/**
 * Whether each package of the lock file is in node_modules in that version. npm keeps a copy of the lock there when an
 * install has gone through, so a half-done one does not pass, and one done by hand does.
 * @param {string} folder the checkout
 */
export function isInstalled(folder) {
	const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
	const wanted = readPackages(join(folder, 'package-lock.json'));
	if (!installed || !wanted) return false;
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		if (path === '') return true;
		// An optional package is for other kinds of machine, or could not be built on this one.
		return optional ? true : installed[path]?.version === version;
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
