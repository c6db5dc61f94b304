import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startBackend, type Backend } from '../server/backend.ts';
import { readConfig, type Config } from '../server/config.ts';
import { A_FILE, securityHeaders } from '../server/hooks/security-headers.ts';
import { setUpLink } from '../server/auth/set-up-link.ts';
import { contentsInWords } from '../server/backup/backup-failure.ts';
import { offerBackend } from '../server/running-backend.ts';
import { explainOpenFailure } from '../server/sql/open-failure.ts';
import { makeDemoTeam, type DemoLogin } from './demo/demo-team.ts';
import { isSecureContext, listenFailure, readServeOptions, type ServeOptions } from './serve-options.ts';

/** Long enough for an answer under way, short enough that Ctrl-C feels like one. */
const PATIENCE_MS = 2000;

/** `npm run demo`: a made-up team works here. */
const isDemo = process.argv.includes('--demo');

const options = readServeOptions(process.env);
if (!options.ok) end(options.error);
const config = readConfig(process.env);
if (!config.ok) end(config.error);
serve(options.value, config.value);

function serve(options: ServeOptions, config: Config): void {
	const server = createServer();
	server.on('error', (error: NodeJS.ErrnoException) => end(listenFailure(error, options)));
	// The port comes first: a start that cannot have it must not touch a database.
	server.listen(options.port, options.host, () => {
		const backend = openBackend(config);
		stopWhenTold(server, backend);
		void answer(server, options, backend);
	});
}

/** Null where the app is served without a backend. */
async function openBackend({ database, ...rest }: Config): Promise<Backend | null> {
	if (database.type === 'none') return null;
	const started = await startBackend({ ...rest, database });
	return started.ok ? started.value : end(explainOpenFailure(started.error));
}

async function answer(
	server: Server,
	options: ServeOptions,
	backend: Promise<Backend | null>
): Promise<void> {
	const { port } = server.address() as AddressInfo;
	const named = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
	const here = `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
	// Links and origin checks come from what the owner set, never from what a request claims as its Host.
	const origin = options.publicUrl ?? here;
	process.env.ORIGIN = origin;
	// The adapter stops reading here; a push may be larger than the 512 KB it would take by itself.
	process.env.BODY_SIZE_LIMIT ??= '1500K';
	offerBackend(() => backend);
	const built = new URL('../../../build/handler.js', import.meta.url).href;
	const ready = backend.then(() => import(built) as Promise<{ handler: RequestListener }>);
	const always = { ...securityHeaders(options.publicUrl), 'Content-Security-Policy': A_FILE };
	// Whoever asks while the database starts waits for it.
	server.on('request', async (request, response) => {
		const { handler } = await ready;
		// Files never reach the hooks; for all else the hooks have the last word.
		for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
		keepPolicyOfUnchanged(response);
		handler(request, response);
	});
	await ready;
	const demo = isDemo ? await fillDemo(await backend) : [];
	console.log(`Rapport is running at ${here}`);
	if (options.publicUrl) console.log(`It expects to be reached as ${options.publicUrl}`);
	if (options.publicUrl && !isSecureContext(options.publicUrl))
		console.log(
			'Without HTTPS phones install nothing there and keep nothing for offline use: put a proxy before it.'
		);
	for (const { name, email, password } of demo) console.log(`Sign in as ${name}: ${email} ${password}`);
	await offerSetUp(await backend, origin);
	console.log('Ctrl-C stops it.');
}

/** Until somebody has set it up. */
async function offerSetUp(backend: Backend | null, origin: string): Promise<void> {
	const link = backend && (await setUpLink(backend, origin));
	if (!link) return;
	console.log(
		'Nobody has an account yet. Open this link to make the first one; it works once, for seven days:'
	);
	console.log(link.url);
}

async function fillDemo(backend: Backend | null): Promise<DemoLogin[]> {
	if (!backend) end('A demo needs a backend: DATABASE_URL is "none".');
	const made = await makeDemoTeam(backend);
	if (made.ok) return made.value;
	await backend.stop();
	return end(
		`The demo needs an empty database, and this one has ${contentsInWords(made.error)}. Nothing was changed.\n` +
			'"npm start" opens it as it is. For a new demo, choose another folder: DATA_DIR=/tmp/rapport-demo npm run demo'
	);
}

/** A 304 replaces the headers that the browser keeps with a page: Kit's own has no policy, and a file's must not become the page's. */
function keepPolicyOfUnchanged(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
	response.writeHead = (...head: unknown[]) => {
		if (head[0] === 304) response.removeHeader('Content-Security-Policy');
		return writeHead(...head);
	};
}

function stopWhenTold(server: Server, backend: Promise<Backend | null>): void {
	let stopping = false;
	const stop = () => {
		// A terminal sends Ctrl-C to us and to the launcher, which sends it on: the second one must not cut the first short.
		if (stopping) return;
		stopping = true;
		// The database goes last, when nobody is being answered any more; one that is still starting is waited for.
		server.close(async () => {
			await (await backend)?.stop();
			console.log('Rapport has stopped.');
			process.exit(0);
		});
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	// The launcher was killed without a word: nobody would stop us later.
	process.on('disconnect', stop);
}

function end(message: string): never {
	console.error(`\n${message}\n`);
	process.exit(1);
}
