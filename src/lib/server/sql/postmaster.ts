import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Cluster } from './cluster.ts';
import type { OsUser } from './os-user.ts';
import type { Programs } from './programs.ts';

const run = promisify(execFile);

/** The server process that has the files of a cluster open. */
export type Postmaster = { pid: number; port: number };

/**
 * The server that runs on these files, whoever started it: one whose Rapport was killed goes on alone. Null where none
 * does. A file that speaks of a process which is gone, or is another program's by now, is no obstacle.
 */
export function runningPostmaster({ folder }: Cluster): Postmaster | null {
	const file = join(folder, 'postmaster.pid');
	if (!existsSync(file)) return null;
	const lines = readFileSync(file, 'utf8').split('\n');
	const pid = Number(lines[0]);
	if (isAlive(pid)) {
		if (isServing(pid, folder)) return { pid, port: Number(lines[3]) };
		// After a restart of the machine its number may belong to anybody, and PostgreSQL would take that for its server.
		rmSync(file, { force: true });
	}
	return null;
}

/** Starts the server on a port of the loopback interface, a free one unless it is given. Rejects with what the server said. */
export async function startPostmaster(
	{ folder }: Cluster,
	programs: Programs,
	user: OsUser,
	port?: number
): Promise<void> {
	const log = join(folder, 'server.log');
	const settings = {
		port: port ?? (await freePort()),
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		timezone: 'UTC',
		log_timezone: 'UTC',
		// Rows that a statement failed on are somebody's customers: they do not belong into a log.
		log_min_messages: 'log',
		log_min_error_statement: 'panic',
		log_error_verbosity: 'terse',
		log_checkpoints: 'off'
	};
	const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
	try {
		// In a session of its own, so that Ctrl-C at the terminal reaches us alone and we stop it after our last statement.
		await run(
			programs.control,
			['start', '-w', '-t', '300', '-s', '-D', folder, '-l', log, '-o', options.join(' ')],
			{ ...user, cwd: folder, env: { LC_ALL: 'C', PATH: process.env.PATH } }
		);
	} catch (error) {
		const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
		throw new Error(said || (error instanceof Error ? error.message : String(error)), { cause: error });
	}
}

/** Stops the server and waits for it: connections are cut, what was committed is on the disk. */
export async function stopPostmaster({ folder }: Cluster, programs: Programs, user: OsUser): Promise<void> {
	await run(programs.control, ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', folder], {
		...user,
		cwd: '/',
		env: { LC_ALL: 'C', PATH: process.env.PATH }
	}).catch((error: unknown) => {
		// Somebody else was faster.
		if (runningPostmaster({ folder, password: '' })) throw error;
	});
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** A server works in the folder of its files. Where the system does not tell, the file is believed. */
function isServing(pid: number, folder: string): boolean {
	try {
		return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
	} catch {
		return process.platform !== 'linux';
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	return new Promise((found, fail) => {
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => found(port));
		});
	});
}
