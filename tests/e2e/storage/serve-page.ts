import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { projectFolder } from '../../../src/lib/cli/project.js';

/** Builds `page.ts` and serves it, on a loopback address of its own: IndexedDB belongs to an origin. */
export async function serveStoragePage(): Promise<{ origin: string; stop(): Promise<void> }> {
	const built = (await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			modulePreload: false,
			rollupOptions: { input: join(projectFolder, 'tests/e2e/storage/page.ts') }
		}
	})) as Rollup.RollupOutput;
	const files = new Map(
		built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source])
	);
	const entry = built.output.find((file) => file.type === 'chunk' && file.isEntry)!.fileName;
	const server = createServer((request, response) => {
		const code = files.get(request.url!);
		response.setHeader('content-type', code ? 'text/javascript' : 'text/html');
		response.end(
			code ?? `<!doctype html><title>storage</title><script type="module" src="/${entry}"></script>`
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
