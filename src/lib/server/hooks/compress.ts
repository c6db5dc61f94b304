import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this, the answer and its headers fit into one packet anyway. */
const WORTH_BYTES = 1024;

/**
 * The answer as the phone said it can read it: brotli, else gzip, for whole texts of some size. Files are not meant: those
 * were compressed when the app was built. A stream of events goes as it is, because it has no end.
 */
export async function compress(request: Request, response: Response): Promise<Response> {
	const { headers, status, statusText } = response;
	if (!response.body || headers.has('content-encoding') || !isText(headers.get('content-type')))
		return response;
	headers.append('vary', 'Accept-Encoding');
	const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
	if (!encoding || request.method === 'HEAD') return response;
	const plain = new Uint8Array(await response.arrayBuffer());
	if (plain.length < WORTH_BYTES) return new Response(plain, { headers, status, statusText });
	const packed = await ENCODERS[encoding](plain);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(packed.length));
	return new Response(new Uint8Array(packed), { headers, status, statusText });
}

const ENCODERS = {
	// A page of 1.2 MB of rows: 6 ms and 331 kB, where gzip takes 22 ms for 338 kB. Quality 4 takes 60 ms for 3 % less.
	br: (bytes: Uint8Array) =>
		promisify(brotliCompress)(bytes, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
		}),
	gzip: (bytes: Uint8Array) => promisify(gzip)(bytes)
};

function isText(type: string | null): boolean {
	return /^(application\/json|text\/(?!event-stream))/.test(type ?? '');
}

/** `br;q=0` says that it cannot be read. */
function encodingFor(accepted: string): keyof typeof ENCODERS | undefined {
	const names = accepted
		.split(',')
		.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
		.map((part) => part.split(';')[0]!.trim().toLowerCase());
	return (['br', 'gzip'] as const).find((name) => names.includes(name));
}
