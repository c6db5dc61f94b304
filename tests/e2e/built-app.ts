import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';

export const BUILD = 'build';
/** Well formed, and nobody's: the screen must open and say that it does not know this one. */
const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000';

/** The server that `npm start` runs. `stop()` ends it for real: what still works afterwards works without any server. */
export const serveApp = (port: number) => serve('src/lib/cli/serve.ts', port);

/** A server over a built folder that is not the project's own. */
export const serveCopy = (folder: string, port: number) => serve(join(folder, 'index.js'), port);

async function serve(program: string, port: number): Promise<{ stop(): Promise<void> }> {
	const server = spawn(process.execPath, [program], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: '' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await Promise.race([
		once(server.stdout, 'data'),
		once(server, 'exit').then(() => Promise.reject(new Error(`${program} did not start`)))
	]);
	return {
		async stop() {
			const ended = once(server, 'exit');
			server.kill('SIGKILL');
			await ended;
		}
	};
}

/** A port that nobody uses, so that the same origin can be served, stopped and served again. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	await new Promise((closed) => probe.close(closed));
	return port;
}

/** The address of every screen that is there in production, read from the route files, so that none is forgotten. */
export function screens(): string[] {
	return filesBelow('src/routes')
		.filter((file) => file.endsWith('+page.svelte') && !file.includes('(dev)'))
		.map((file) => file.replace(/\/?\+page\.svelte$/, '').replaceAll(/\([^)]+\)\/?/g, ''))
		.map((path) => `/${path.replaceAll(/\[[^\]]+\]/g, UNKNOWN_ID)}`);
}

/** The paths of all files below a folder, from it, with forward slashes. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}
