import * as v from 'valibot';
import type { Id } from '../../domain/kernel/id.ts';
import type { Answer, Transport, TransportFailure } from '../ports.ts';
import { pullReplySchema, pushReplySchema } from '../protocol/messages.ts';

/** A network that swallows requests looks like none. A page of changes takes a slow one some seconds. */
const PATIENCE_MS = 60_000;
/** Below this, what compressing saves is less than what it costs. */
const WORTH_COMPRESSING = 1024;

/**
 * Speaks with the backend on our own origin, for the person whom the phone's database belongs to: a session of somebody
 * else gets nothing. Whatever comes back is looked at; nothing throws.
 */
export function httpTransport(fetch: typeof globalThis.fetch, person: Id): Transport {
	return {
		push: (request) => ask(fetch, '/api/sync/push', { ...request, person }, pushReplySchema),
		pull: (request) => ask(fetch, '/api/sync/pull', { ...request, person }, pullReplySchema)
	};
}

async function ask<S extends v.GenericSchema>(
	fetch: typeof globalThis.fetch,
	path: string,
	request: object,
	schema: S
): Promise<Answer<v.InferOutput<S>>> {
	let response: Response;
	let text: string;
	try {
		response = await fetch(path, {
			method: 'POST',
			...(await packed(JSON.stringify(request))),
			credentials: 'same-origin',
			cache: 'no-store',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		text = await response.text();
	} catch {
		return failure({ type: 'unreachable' });
	}
	const body = parse(text);
	if (!response.ok) return failure(failureOf(response, body));
	const read = v.safeParse(schema, body);
	// A page instead of an answer: a host of plain files, or the login page of a hotel.
	return read.success ? { ok: true, value: read.output } : failure({ type: 'no-backend' });
}

async function packed(text: string): Promise<Pick<RequestInit, 'body' | 'headers'>> {
	const headers = { 'content-type': 'application/json' };
	if (text.length < WORTH_COMPRESSING) return { body: text, headers };
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	const body = await new Response(stream).arrayBuffer();
	return { body, headers: { ...headers, 'content-encoding': 'gzip' } };
}

const refusal = v.object({ error: v.string(), retryAfterMs: v.optional(v.number()) });

function failureOf({ status }: Response, body: unknown): TransportFailure {
	const read = v.safeParse(refusal, body);
	// Not in our words: whatever stands between us and the backend said it.
	if (!read.success) return status >= 500 ? { type: 'server-failed', status } : { type: 'no-backend' };
	const { error, retryAfterMs = null } = read.output;
	switch (error) {
		case 'signed-out':
		case 'revoked':
		case 'no-access':
		case 'too-large':
		case 'too-old':
			return { type: error };
		case 'too-many':
			return { type: 'busy', retryAfterMs };
		default:
			return { type: 'server-failed', status };
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function failure(error: TransportFailure): { ok: false; error: TransportFailure } {
	return { ok: false, error };
}
