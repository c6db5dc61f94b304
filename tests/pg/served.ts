import type { Handle, RequestEvent, RequestHandler } from '@sveltejs/kit';
import { onTestFinished, vi } from 'vitest';
import type { Backend } from '../../src/lib/server/backend.ts';
import { offerBackend } from '../../src/lib/server/running-backend.ts';
import { postgresBooks } from './postgres-books.ts';

// What Kit gives the built app; a test has no Kit around it.
vi.mock('$app/environment', () => ({ dev: false, version: 'test' }));

/** The address that people use. Requests arrive at others too, as behind a proxy. */
export const ORIGIN = 'https://desk.example.com';

type Endpoint = Partial<Record<'GET' | 'POST' | 'fallback', RequestHandler>>;
const ROUTES = '../../src/routes';
const endpoints = import.meta.glob<Endpoint>('../../src/routes/api/**/+server.ts');

/** Everything between the network and the database, as in production: our hook, our endpoints, a real PostgreSQL. */
export type Served = {
	backend: Backend;
	/** Each line that was logged. */
	logged: string[];
	/** Milliseconds since 1970, which a test may move. */
	clock: { now: number };
	fetch(request: Request, from?: string): Promise<Response>;
};

export async function serve(): Promise<Served> {
	vi.stubEnv('PUBLIC_URL', ORIGIN);
	onTestFinished(() => void vi.unstubAllEnvs());
	const { db, store: books } = await postgresBooks();
	const clock = { now: Date.now() };
	const logged: string[] = [];
	const backend: Backend = {
		config: { database: { type: 'url', url: 'postgres://localhost/test' }, publicUrl: ORIGIN },
		db,
		books,
		now: () => clock.now,
		log: (event, fields) => void logged.push(JSON.stringify({ event, ...fields })),
		stop: () => Promise.resolve()
	};
	offerBackend(() => Promise.resolve(backend));
	const { handle } = await import('../../src/hooks.server.ts');
	return { backend, logged, clock, fetch: (request, from) => throughHook(handle, request, from) };
}

/** As Kit does it: the hook is handed an event, and a way to what the address leads to. */
async function throughHook(handle: Handle, request: Request, from = '203.0.113.1'): Promise<Response> {
	const url = new URL(request.url);
	const isApi = url.pathname.startsWith('/api/');
	const event = {
		request,
		url,
		route: { id: isApi ? url.pathname : '/(app)' },
		getClientAddress: () => from
	} as unknown as RequestEvent;
	return handle({ event, resolve: () => (isApi ? answerOf(event) : Promise.resolve(page())) });
}

async function answerOf(event: RequestEvent): Promise<Response> {
	const unknown = endpoints[`${ROUTES}/api/[...unknown]/+server.ts`]!;
	const found = await (endpoints[`${ROUTES}${event.url.pathname}/+server.ts`] ?? unknown)();
	const endpoint = found[event.request.method as 'GET' | 'POST'] ?? found.fallback;
	return endpoint ? endpoint(event) : new Response('Method not allowed', { status: 405 });
}

/** Every page is the same shell, which knows nothing. */
function page(): Response {
	return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
}
