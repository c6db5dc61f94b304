import * as v from 'valibot';
import { err, ok } from '../domain/kernel/result.ts';
import type { Answer, Backend, BackendFailure } from '../state/backend.ts';
import {
	accountSchema,
	devicesSchema,
	helloSchema,
	linkSchema,
	lookedAtLinkSchema,
	sharedBookSchema,
	teamSchema
} from '../sync/protocol/account.ts';

const done = v.pipe(
	v.unknown(),
	v.transform(() => undefined)
);
const refusal = v.object({ error: v.string(), retryAfterMs: v.optional(v.number()) });

/** What a code means is the same whatever was asked. */
const CODES = [
	'signed-out',
	'revoked',
	'no-access',
	'wrong-password',
	'link-unknown',
	'link-used',
	'link-expired',
	'e-mail-taken',
	'book-taken',
	'last-lead',
	'too-old',
	'too-large'
] as const satisfies readonly BackendFailure['type'][];

/** Where nobody says how long to wait. */
const WAIT_MS = 60_000;
/** A network that swallows requests looks like none; a screen waits for the first answer. */
const PATIENCE_MS = 20_000;
const PATIENCE_FOR_HELLO_MS = 5000;

/** Asks the backend on our own origin. Whatever comes back is looked at; nothing throws. */
export function httpBackend(fetch: typeof globalThis.fetch = globalThis.fetch): Backend {
	const get = <S extends v.GenericSchema>(path: string, schema: S, patience = PATIENCE_MS) =>
		ask(fetch, path, { signal: AbortSignal.timeout(patience) }, schema);
	const post = <S extends v.GenericSchema>(path: string, body: object, schema: S) =>
		ask(
			fetch,
			path,
			{
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(PATIENCE_MS)
			},
			schema
		);
	return {
		hello: () => get('/api/hello', helloSchema, PATIENCE_FOR_HELLO_MS),
		signIn: (input) => post('/api/account/sign-in', input, accountSchema),
		signOut: () => post('/api/account/sign-out', {}, done),
		lookAtLink: (token) => post('/api/links/look', { token }, lookedAtLinkSchema),
		useLink: (input) => post('/api/links/use', input, accountSchema),
		attachBook: (input) => post('/api/books/attach', input, sharedBookSchema),
		team: () => get('/api/team', teamSchema),
		invite: (invitation) => post('/api/team/invite', invitation, linkSchema),
		uninvite: (id) => post('/api/team/uninvite', { id }, done),
		reset: (user) => post('/api/team/reset', { user }, linkSchema),
		removeMember: (user) => post('/api/team/remove', { user }, done),
		grant: (input) => post('/api/books/grant', input, done),
		async devices() {
			const answer = await get('/api/devices', devicesSchema);
			return answer.ok ? ok(answer.value.devices) : answer;
		},
		revokeDevice: (device) => post('/api/devices/revoke', { device }, done)
	};
}

async function ask<S extends v.GenericSchema>(
	fetch: typeof globalThis.fetch,
	path: string,
	request: RequestInit,
	schema: S
): Promise<Answer<v.InferOutput<S>>> {
	let response: Response;
	let text: string;
	try {
		response = await fetch(path, {
			...request,
			credentials: 'same-origin',
			cache: 'no-store'
		});
		text = await response.text();
	} catch {
		return err({ type: 'offline' });
	}
	const body = parse(text);
	// A page instead of an answer: a host of plain files, or the login page of a hotel.
	if (body === undefined) return err(response.status >= 500 ? failed(response) : { type: 'no-backend' });
	if (!response.ok) return err(failureOf(response, body));
	const read = v.safeParse(schema, body);
	return read.success ? ok(read.output) : err({ type: 'no-backend' });
}

function failureOf(response: Response, body: unknown): BackendFailure {
	const read = v.safeParse(refusal, body);
	if (!read.success) return failed(response);
	const { error, retryAfterMs = WAIT_MS } = read.output;
	if (error === 'too-many') return { type: 'too-many', retryAfterMs };
	const code = CODES.find((code) => code === error);
	return code ? { type: code } : failed(response);
}

const failed = ({ status }: Response): BackendFailure => ({ type: 'failed', status });

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
