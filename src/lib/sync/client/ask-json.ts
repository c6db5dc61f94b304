import * as v from 'valibot';
import { retryAfter } from './retry-after.ts';

/** What came back from our own origin, as far as it is understood there. */
export type Asked<T> =
	| { type: 'read'; value: T }
	/** No answer at all, or half of one. */
	| { type: 'unreachable' }
	/** Refused in the backend's own words. */
	| { type: 'refused'; status: number; error: string; retryAfterMs?: number | undefined }
	/**
	 * Not in our words: a page of a host of plain files, the login page of a hotel, or whatever stands between us and the
	 * backend: only its status means the same everywhere. `isJson` where it was none of these, but no answer of ours either.
	 */
	| { type: 'foreign'; status: number; isJson: boolean; retryAfterMs: number | null };

const refusal = v.object({ error: v.string(), retryAfterMs: v.optional(v.number()) });

/** Asks and looks at whatever comes back; nothing throws. */
export async function askJson<S extends v.GenericSchema>(
	fetch: typeof globalThis.fetch,
	path: string,
	request: RequestInit,
	schema: S
): Promise<Asked<v.InferOutput<S>>> {
	let response: Response;
	let text: string;
	try {
		response = await fetch(path, { ...request, credentials: 'same-origin', cache: 'no-store' });
		text = await response.text();
	} catch {
		return { type: 'unreachable' };
	}
	const { status, ok } = response;
	const body = parse(text);
	const retryAfterMs = retryAfter(response.headers);
	const foreign = { type: 'foreign', status, isJson: body !== undefined, retryAfterMs } as const;
	if (ok) {
		const read = body === undefined ? undefined : v.safeParse(schema, body);
		return read?.success ? { type: 'read', value: read.output } : foreign;
	}
	const read = v.safeParse(refusal, body);
	return read.success ? { type: 'refused', status, ...read.output } : foreign;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
