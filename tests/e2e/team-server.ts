import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeProgram, projectFolder } from '../../src/lib/cli/project.js';
import { startBackend, type Backend } from '../../src/lib/server/backend.ts';
import { reachableFolder } from '../pg/start-postgres.ts';

/** The built app with its backend on a PostgreSQL of its own, by the program behind `npm start`. */
export class TeamServer {
	/** Where its database lies. */
	readonly folder: string;
	readonly #publicUrl: string;
	#child: ChildProcess | undefined;
	#exited: Promise<unknown> = Promise.resolve();
	#port = 0;
	origin = '';
	/** What it prints while nobody has set it up. */
	setUpLink: string | undefined;

	private constructor(folder: string, publicUrl: string) {
		this.folder = folder;
		this.#publicUrl = publicUrl;
	}

	/** `publicUrl`: the address that phones open, where it is not the server's own. */
	static async start({ publicUrl = '' } = {}): Promise<TeamServer> {
		const folder = mkdtempSync(join(await reachableFolder(), 'rapport-team-'));
		const server = new TeamServer(folder, publicUrl);
		await server.start();
		return server;
	}

	/** At the same address as before. */
	async start(): Promise<void> {
		const child = spawn(nodeProgram(), [join(projectFolder, 'src/lib/cli/serve.ts')], {
			env: {
				...this.#environment(),
				HOST: '127.0.0.1',
				PORT: String(this.#port),
				PUBLIC_URL: this.#publicUrl
			},
			stdio: ['ignore', 'pipe', 'pipe', 'ipc']
		});
		this.#child = child;
		this.#exited = once(child, 'exit');
		let output = '';
		child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
		await new Promise<void>((ready, fail) => {
			child.stdout!.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				if (output.includes('Ctrl-C stops it.')) ready();
			});
			child.once('exit', () => fail(new Error(`The server ended before it listened:\n${output}`)));
		});
		this.origin = /running at (http:\S+)/.exec(output)![1]!;
		this.#port = Number(new URL(this.origin).port);
		this.setUpLink = /http:\S+\/join#\S+/.exec(output)?.[0];
	}

	/** SIGKILL: no handler runs, and its PostgreSQL is left behind. */
	async kill(): Promise<void> {
		this.#child?.kill('SIGKILL');
		await this.#exited;
		this.#child = undefined;
	}

	/** As Ctrl-C does: its PostgreSQL is stopped too. */
	async stop(): Promise<void> {
		this.#child?.kill('SIGTERM');
		await this.#exited;
		this.#child = undefined;
	}

	/** A command of the project on the same data, as a process of its own. What it prints. */
	async command(script: 'backup' | 'restore', ...words: string[]): Promise<string> {
		const file = join(projectFolder, `src/lib/cli/${script}.ts`);
		const run = promisify(execFile);
		return (await run(nodeProgram(), [file, ...words], { env: this.#environment() })).stdout;
	}

	/** Looks into its database, or changes it, beside the running server. */
	async inside<T>(work: (backend: Backend) => Promise<T>): Promise<T> {
		const opened = await startBackend({ database: { type: 'embedded', folder: this.folder } });
		if (!opened.ok) throw new Error(JSON.stringify(opened.error));
		try {
			return await work(opened.value);
		} finally {
			await opened.value.stop();
		}
	}

	/** Stops it with its PostgreSQL and removes all it stored. One that was killed is started once more for that. */
	async discard(): Promise<void> {
		if (!this.#child) await this.start();
		await this.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}

	#environment(): NodeJS.ProcessEnv {
		return { ...process.env, DATABASE_URL: '', DATA_DIR: this.folder };
	}
}
