import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nodeProgram, projectFolder } from '../../src/lib/cli/project.js';

export type AppServer = {
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	readonly origin: string;
	readonly port: number;
	/** The network is gone for good, as far as this address goes. Start another one on the same port to bring it back. */
	stop(): Promise<void>;
};

/** Serves the built app by the program behind `npm start`, without a backend, on a free loopback port unless one is asked for. */
export async function startApp({ port = 0 } = {}): Promise<AppServer> {
	const child = spawn(nodeProgram(), [join(projectFolder, 'src/lib/cli/serve.ts')], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: '', DATABASE_URL: 'none' },
		// The channel tells the server when this process is killed, so it never outlives a broken-off run.
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const exited = once(child, 'exit');
	let output = '';
	child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const origin = await new Promise<string>((found, fail) => {
		child.stdout!.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const address = /running at (http:\S+)/.exec(output)?.[1];
			if (address) found(address);
		});
		child.once('exit', () => fail(new Error(`The app's server ended before it listened:\n${output}`)));
	});
	return {
		origin,
		port: Number(new URL(origin).port),
		async stop() {
			child.kill('SIGTERM');
			await exited;
		}
	};
}
