import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Id } from '../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { whoAsks } from '../auth/asker.ts';
import type { Call, SignedInCall } from '../auth/call.ts';
import type { Refusal } from '../auth/refusal.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import type { Backend } from '../backend.ts';
import { errorFields } from '../log.ts';
import { getBackend } from '../running-backend.ts';
import { accountsOf } from './accounts-of.ts';
import { answer, failed, refuse, stream } from './answers.ts';
import { clientAddress, limitedAddress } from './client-address.ts';
import { readJson } from './read-json.ts';
import { ourOrigin, trustedProxies } from './surroundings.ts';

type Work<C, I> = (call: C, input: I) => Promise<Result<unknown, Refusal>>;

/** GET for anybody. */
export function openRead(work: Work<Call, void>): RequestHandler {
	return answering((call) => work(call));
}

/** GET for whoever is signed in. */
export function read(work: Work<SignedInCall, void>): RequestHandler {
	return answering((call) => asSignedIn(call, (signedIn) => work(signedIn)));
}

/** POST for anybody. */
export function openWrite<S extends v.GenericSchema>(
	schema: S,
	work: Work<Call, v.InferOutput<S>>
): RequestHandler {
	return answering((call, event) => withInput(event, schema, (input) => work(call, input)));
}

/** POST for whoever is signed in. Who that is comes before what they sent: nobody else learns what would be well formed. */
export function write<S extends v.GenericSchema>(
	schema: S,
	work: Work<SignedInCall, v.InferOutput<S>>
): RequestHandler {
	return answering((call, event) =>
		asSignedIn(call, (signedIn) => withInput(event, schema, (input) => work(signedIn, input)))
	);
}

/** The same about one book: their rights in it come with who they are, in one question to the database. */
export function writeToBook<S extends v.GenericSchema<unknown, { book: Id }>>(
	schema: S,
	work: Work<SignedInCall, v.InferOutput<S>>
): RequestHandler {
	return answering(async (call, event) => {
		const input = await inputOf(event, schema);
		const book = input.ok ? input.value.book : undefined;
		return asSignedIn(call, async (signedIn) => (input.ok ? work(signedIn, input.value) : input), book);
	});
}

/** GET for whoever is signed in, answered by a stream of events that lasts until one of the two ends it. */
export function events(work: (call: SignedInCall) => ReadableStream<Uint8Array>): RequestHandler {
	return answering((call) => asSignedIn(call, async (signedIn) => ok(work(signedIn))), stream);
}

function answering(
	work: (call: Call, event: RequestEvent) => Promise<Result<unknown, Refusal>>,
	answered = answer
): RequestHandler {
	return async (event) => {
		const backend = await getBackend();
		if (!backend) return refuse({ type: 'no-access' });
		try {
			const call = await callOf(event, backend);
			const done = await work(call, event);
			return done.ok ? answered(done.value, call.setCookies) : refuse(done.error, call.setCookies);
		} catch (error) {
			backend.log('request-failed', { route: event.route.id, ...errorFields(error) });
			return failed();
		}
	};
}

async function callOf({ request, getClientAddress }: RequestEvent, backend: Backend): Promise<Call> {
	const origin = ourOrigin();
	if (!origin) throw new Error('Neither PUBLIC_URL nor ORIGIN says how this server is reached.');
	const { headers } = request;
	const address = clientAddress(getClientAddress(), headers.get('x-forwarded-for'), trustedProxies());
	return {
		accounts: await accountsOf(backend, { isSecure: origin.startsWith('https:') }),
		headers,
		address: limitedAddress(address),
		origin,
		now: backend.now(),
		setCookies: []
	};
}

async function asSignedIn(
	call: Call,
	work: (call: SignedInCall) => Promise<Result<unknown, Refusal>>,
	book?: Id
): Promise<Result<unknown, Refusal>> {
	const asker = await whoAsks(call.accounts, call.headers, call.setCookies, book);
	return asker.ok ? work({ ...call, asker: asker.value }) : asker;
}

async function withInput<S extends v.GenericSchema>(
	event: RequestEvent,
	schema: S,
	work: (input: v.InferOutput<S>) => Promise<Result<unknown, Refusal>>
): Promise<Result<unknown, Refusal>> {
	const input = await inputOf(event, schema);
	return input.ok ? work(input.value) : input;
}

async function inputOf<S extends v.GenericSchema>(
	{ request }: RequestEvent,
	schema: S
): Promise<Result<v.InferOutput<S>, Refusal>> {
	const body = await readJson(request);
	if (!body.ok) return body;
	if (isTooOld(body.value)) return err({ type: 'too-old' });
	const input = v.safeParse(schema, body.value);
	return input.success ? ok(input.output) : err({ type: 'malformed' });
}

/** Before anything else of it is looked at: what an older app sends may have another shape. */
function isTooOld(value: unknown): boolean {
	return v.is(v.object({ protocol: v.pipe(v.number(), v.ltValue(PROTOCOL)) }), value);
}
