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
import { askJson, type Asked } from '../sync/client/ask-json.ts';

const done = v.pipe(
	v.unknown(),
	v.transform(() => undefined)
);
type Refused = Extract<Asked<never>, { type: 'refused' }>;
type Foreign = Extract<Asked<never>, { type: 'foreign' }>;

/** What a code means is the same whatever was asked. */
const CODES = [
	'cross-site',
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
		changePassword: (input) => post('/api/account/password', input, done),
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
	const asked = await askJson(fetch, path, request, schema);
	switch (asked.type) {
		case 'read':
			return ok(asked.value);
		case 'unreachable':
			return err({ type: 'offline' });
		case 'refused':
			return err(failureOf(asked));
		case 'foreign':
			return err(failureBetween(asked));
	}
}

function failureOf({ status, error, retryAfterMs = WAIT_MS }: Refused): BackendFailure {
	if (error === 'too-many') return { type: 'too-many', retryAfterMs };
	const code = CODES.find((code) => code === error);
	return code ? { type: code } : { type: 'failed', status };
}

/** Whatever stands between us and the backend said it. */
function failureBetween({ status, isJson, retryAfterMs }: Foreign): BackendFailure {
	if (status === 429) return { type: 'busy', retryAfterMs: retryAfterMs ?? WAIT_MS };
	if (status === 413) return { type: 'too-large' };
	const isOurs = status >= 500 || (isJson && status >= 400);
	return isOurs ? { type: 'failed', status } : { type: 'no-backend' };
}
