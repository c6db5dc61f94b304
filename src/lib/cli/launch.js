// The way in of every npm script. It runs before anything is installed, on whatever Node (20 or newer) the machine
// has: so plain JavaScript, no dependency, and no import outside this folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.js';
import { installMissing } from './install.js';
import { commandFolder, nodeProgram, projectEnvironment, projectFolder } from './project.js';
import { LaunchError, run } from './run.js';

/**
 * @typedef {object} Command
 * @property {string[]} program what Node 24 runs: a file of the project and its own arguments
 * @property {boolean} [needsBuild] build first if the sources changed since
 * @property {boolean} [takesFiles] file arguments count from the folder the user typed the command in
 * @property {Record<string, string>} [environment]
 */

/** @type {Record<string, Command>} */
const commands = {
	start: { program: ['src/lib/cli/serve.ts'], needsBuild: true },
	dev: { program: ['node_modules/vite/bin/vite.js', 'dev', ...viteAddress()] },
	test: { program: ['src/lib/cli/check.ts', 'test'] },
	verify: { program: ['src/lib/cli/check.ts', 'verify'] },
	'build:static': {
		program: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		environment: { RAPPORT_TARGET: 'static' }
	},
	import: { program: ['src/lib/cli/import.ts'], takesFiles: true },
	agenda: { program: ['src/lib/cli/agenda.ts'], takesFiles: true },
	seed: { program: ['src/lib/cli/seed.ts'], takesFiles: true },
	backup: { program: ['src/lib/cli/backup.ts'] },
	restore: { program: ['src/lib/cli/restore.ts'] },
	demo: { program: ['src/lib/cli/serve.ts', '--demo'], needsBuild: true },
	'reset-lead': { program: ['src/lib/cli/reset-lead.ts'] },
	simulate: { program: ['tests/simulation/run.ts'] },
	bench: { program: ['tests/bench/run.ts'], needsBuild: true }
};

endWithNpm();
try {
	process.exitCode = await launch(process.argv[2] ?? '', process.argv.slice(3));
} catch (error) {
	if (!(error instanceof LaunchError)) throw error;
	console.error(`\n${error.message}\n`);
	process.exitCode = error.exitCode;
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} the exit code of the command
 */
async function launch(name, args) {
	const command = commands[name];
	if (!command) {
		throw new LaunchError(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`, 2);
	}
	await installMissing();
	if (command.needsBuild) await buildIfChanged();
	const [file = '', ...ownArgs] = command.program;
	if (!existsSync(join(projectFolder, file))) {
		throw new LaunchError(`"${name}" needs ${file}, and this version of Rapport does not have it.`);
	}
	return run(nodeProgram(), [join(projectFolder, file), ...ownArgs, ...args], {
		cwd: command.takesFiles ? commandFolder() : projectFolder,
		env: projectEnvironment(command.environment),
		tied: true
	});
}

/**
 * npm passes SIGINT and SIGTERM on (to us, not to a shell between: hence the `exec` in package.json). When it is killed
 * outright nobody tells us, and a server that nobody can stop would hold its port.
 */
function endWithNpm() {
	if (!process.env.npm_lifecycle_event) return;
	const npm = process.ppid;
	setInterval(() => process.ppid !== npm && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

function viteAddress() {
	const { HOST = '127.0.0.1', PORT = '5173' } = process.env;
	return ['--host', HOST, '--port', PORT];
}
