import type * as v from 'valibot';
import type { Id } from '../../domain/kernel/id.ts';
import type { Answer, Transport, TransportFailure } from '../ports.ts';
import { pullReplySchema, pushReplySchema } from '../protocol/messages.ts';
import { askJson, type Asked } from './ask-json.ts';

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
	const sent = { method: 'POST', ...(await packed(JSON.stringify(request))) };
	const asked = await askJson(fetch, path, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS) }, schema);
	return asked.type === 'read' ? { ok: true, value: asked.value } : { ok: false, error: failureOf(asked) };
}

async function packed(text: string): Promise<Pick<RequestInit, 'body' | 'headers'>> {
	const headers = { 'content-type': 'application/json' };
	// Browsers of before 2023 cannot.
	if (text.length < WORTH_COMPRESSING || !('CompressionStream' in globalThis)) return { body: text, headers };
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	const body = await new Response(stream).arrayBuffer();
	return { body, headers: { ...headers, 'content-encoding': 'gzip' } };
}

function failureOf(asked: Exclude<Asked<unknown>, { type: 'read' }>): TransportFailure {
	if (asked.type === 'unreachable') return asked;
	if (asked.type === 'foreign') return failureBetween(asked);
	const { status } = asked;
	const { error, retryAfterMs = null } = asked;
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

/** Whatever stands between us and the backend said it. */
function failureBetween({
	status,
	retryAfterMs
}: Extract<Asked<never>, { type: 'foreign' }>): TransportFailure {
	if (status === 429 || (status === 503 && retryAfterMs !== null)) return { type: 'busy', retryAfterMs };
	if (status === 413) return { type: 'too-large' };
	return status >= 500 ? { type: 'server-failed', status } : { type: 'no-backend' };
}
