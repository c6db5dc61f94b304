import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LaunchError } from './run.js';

/** The checkout, wherever the command was typed. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

/** npm moves into the project before it runs a script; a file named on the command line is meant from where the user was. */
export function commandFolder() {
	const startedByNpm = process.env.npm_package_json === join(projectFolder, 'package.json');
	return (startedByNpm && process.env.INIT_CWD) || process.cwd();
}

/**
 * The Node of the project (24, from npm): it runs TypeScript directly, which the machine's own may not.
 * @returns {string} path of the program
 */
export function nodeProgram() {
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	const own = join(projectFolder, 'node_modules', 'node', 'bin', file);
	if (existsSync(own)) return own;
	const major = Number(process.versions.node.split('.')[0]);
	if (major >= 24) return process.execPath;
	throw new LaunchError(
		`Rapport runs on Node 24. npm should have put it into node_modules/node/bin but did not, and this machine has Node ${process.versions.node}.\n` +
			'Most often install scripts are switched off: try "npm rebuild node --ignore-scripts=false", or install Node 24.'
	);
}

/**
 * The environment for a program of the project: its own tools come first on the path.
 * @param {Record<string, string | undefined>} [extra]
 */
export function projectEnvironment(extra = {}) {
	const tools = [
		join(projectFolder, 'node_modules', 'node', 'bin'),
		join(projectFolder, 'node_modules', '.bin')
	];
	return { ...process.env, ...extra, PATH: [...tools, pathOutsideProject()].join(delimiter) };
}

/** The path without the project's tools: npm must not run on a Node that it is about to replace. */
export function pathOutsideProject() {
	const inside = join(projectFolder, 'node_modules');
	const entries = (process.env.PATH ?? '').split(delimiter);
	return entries.filter((entry) => !resolve(entry).startsWith(inside)).join(delimiter);
}
