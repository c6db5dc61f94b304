import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBuildLock } from './build-lock.js';
import { nodeProgram, projectEnvironment, projectFolder } from './project.js';
import { LaunchError, run } from './run.js';

/** What the built app is made of. Tests are left out: changing one changes no byte of it. */
const sources = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'static',
	'src'
];
const isTest = /\.test\.ts$/;

/** Vite's own account of the chunks, for the budgets; the adapter leaves it out as it is not to be served. */
const accounts = {
	'client-manifest.json': '.svelte-kit/output/client/.vite/manifest.json',
	'client-routes.js': '.svelte-kit/generated/client-optimized/app.js'
};

/**
 * Builds the app into `build/` unless the one that is there was made from the same sources.
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildIfChanged() {
	return withBuildLock(join(projectFolder, 'node_modules', '.rapport-build.lock'), async () => {
		const stampFile = join(projectFolder, 'build', '.made-from');
		const stamp = stampOf(projectFolder);
		if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
		console.error('Building the app.');
		const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
		const code = await run(nodeProgram(), [vite, 'build', '--logLevel', 'warn'], {
			cwd: projectFolder,
			env: projectEnvironment({ RAPPORT_TARGET: undefined, NODE_ENV: 'production' }),
			output: 'on failure'
		});
		if (code > 128) throw new LaunchError('Stopped while building. Run the same command to go on.', code);
		if (code !== 0) {
			throw new LaunchError('The app could not be built; the lines above say why. Nothing was started.');
		}
		for (const [copy, original] of Object.entries(accounts)) {
			copyFileSync(join(projectFolder, original), join(projectFolder, 'build', copy));
		}
		writeFileSync(stampFile, stamp);
		return true;
	});
}

/**
 * A hash over names and bytes of all sources, so an older or a moved file counts as a change too.
 * @param {string} folder the checkout
 */
export function stampOf(folder) {
	const hash = createHash('sha256');
	for (const path of sources.flatMap((source) => filesBelow(folder, source))) {
		const bytes = readFileSync(join(folder, path));
		hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(folder, path) {
	const full = join(folder, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return isTest.test(path) ? [] : [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesBelow(folder, `${path}/${name}`));
}
