import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { A_FILE, securityHeaders } from '../server/hooks/security-headers.ts';
import { listenFailure, readServeOptions, type ServeOptions } from './serve-options.ts';

/** Long enough for an answer under way, short enough that Ctrl-C feels like one. */
const PATIENCE_MS = 2000;

const options = readServeOptions(process.env);
if (!options.ok) {
	console.error(`\n${options.error}\n`);
	process.exit(1);
}
serve(options.value);

function serve(options: ServeOptions): void {
	const server = createServer();
	server.on('error', (error: NodeJS.ErrnoException) => {
		console.error(`\n${listenFailure(error, options)}\n`);
		process.exit(1);
	});
	server.listen(options.port, options.host, () => void answer(server, options));
	stopWhenTold(server);
}

async function answer(server: Server, options: ServeOptions): Promise<void> {
	const { port } = server.address() as AddressInfo;
	const named = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
	const here = `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
	// Links and origin checks come from what the owner set, never from what a request claims as its Host.
	process.env.ORIGIN = options.publicUrl ?? here;
	const built = new URL('../../../build/handler.js', import.meta.url).href;
	const { handler } = (await import(built)) as { handler: RequestListener };
	const always = { ...securityHeaders(options.publicUrl), 'Content-Security-Policy': A_FILE };
	server.on('request', (request, response) => {
		// Files never reach the hooks; for all else the hooks have the last word.
		for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
		keepPolicyOfUnchanged(response);
		handler(request, response);
	});
	console.log(`Rapport is running at ${here}`);
	if (options.publicUrl) console.log(`It expects to be reached as ${options.publicUrl}`);
	console.log('Ctrl-C stops it.');
}

/** A 304 replaces the headers that the browser keeps with a page: Kit's own has no policy, and a file's must not become the page's. */
function keepPolicyOfUnchanged(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
	response.writeHead = (...head: unknown[]) => {
		if (head[0] === 304) response.removeHeader('Content-Security-Policy');
		return writeHead(...head);
	};
}

function stopWhenTold(server: Server): void {
	let stopping = false;
	const stop = () => {
		// A terminal sends Ctrl-C to us and to the launcher, which sends it on: the second one must not cut the first short.
		if (stopping) return;
		stopping = true;
		server.close(() => process.exit(0));
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	// The launcher was killed without a word: nobody would stop us later.
	process.on('disconnect', stop);
}
