import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProgram, projectEnvironment, projectFolder } from '../../../src/lib/cli/project.js';
import { run } from '../../../src/lib/cli/run.js';
import { offlineProof, serveCopy } from '../../e2e/built-app.ts';
import { newPhone, type PreparedPhone } from './prepared-phone.ts';

let made: Promise<PreparedPhone> | undefined;

/** A phone with the least that our stack can be: a Kit page that lists 50 rows of a Dexie table, offline. Made once. */
export function barePhone(): Promise<PreparedPhone> {
	made ??= prepare();
	return made;
}

async function prepare(): Promise<PreparedPhone> {
	const folder = mkdtempSync(join(tmpdir(), 'rapport-bare-'));
	try {
		await build(folder);
		const port = await freePort();
		const server = await serveCopy(join(folder, 'build'), port);
		const origin = `http://127.0.0.1:${port}`;
		const phone = newPhone();
		const page = await phone.open();
		await page.goto(origin);
		await offlineProof(page);
		await page.getByRole('listitem').first().waitFor();
		await phone.close();
		await server.stop();
		return { phone, origin };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Built aside with the project's own tools, so that it is always of the same versions. */
async function build(folder: string): Promise<void> {
	cpSync(join(projectFolder, 'tests/bench/bare'), folder, { recursive: true });
	symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const vite = join(projectFolder, 'node_modules/vite/bin/vite.js');
	const code = await run(nodeProgram(), [vite, 'build', '--logLevel', 'warn'], {
		cwd: folder,
		env: projectEnvironment({ NODE_ENV: 'production' }),
		output: 'on failure'
	});
	if (code !== 0) throw new Error('The bare page could not be built; the lines above say why.');
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 0;
}
