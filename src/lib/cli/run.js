import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A failure with words for the person at the terminal: what happened, what is safe, what to do. */
export class LaunchError extends Error {
	/**
	 * @param {string} message
	 * @param {number} [exitCode]
	 */
	constructor(message, exitCode = 1) {
		super(message);
		this.exitCode = exitCode;
	}
}

/**
 * Runs a program to its end. A signal to this process goes on to the program, so nothing outlives a Ctrl-C or a kill.
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] added to the environment of this process
 * @param {'shown' | 'aside' | 'on failure'} [options.output] where its output goes: standard output; standard error,
 *   because standard output may carry a command's JSON; or nowhere, unless it fails
 * @param {boolean} [options.tied] it holds a channel whose closing tells it that this process was killed
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function run(program, args, { cwd, env, output = 'shown', tied = false } = {}) {
	const [out, errors] = outputs[output];
	return new Promise((done, fail) => {
		const child = spawn(program, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['inherit', out, errors, ...(tied ? [/** @type {const} */ ('ipc')] : [])]
		});
		/** @type {Buffer[]} */
		const kept = [];
		child.stdout?.on('data', (chunk) => kept.push(chunk));
		child.stderr?.on('data', (chunk) => kept.push(chunk));
		/** @param {NodeJS.Signals} signal */
		const forward = (signal) => child.kill(signal);
		process.on('SIGINT', forward).on('SIGTERM', forward);
		const ended = () => process.off('SIGINT', forward).off('SIGTERM', forward);
		child.on('error', (error) => {
			ended();
			fail(error);
		});
		child.on('close', (code, signal) => {
			ended();
			if (code !== 0) process.stderr.write(Buffer.concat(kept));
			done(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
		});
	});
}

/** @type {Record<'shown' | 'aside' | 'on failure', ['inherit' | 'pipe' | NodeJS.WriteStream, 'inherit' | 'pipe']>} */
const outputs = {
	shown: ['inherit', 'inherit'],
	aside: [process.stderr, 'inherit'],
	'on failure': ['pipe', 'pipe']
};
