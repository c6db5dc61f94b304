import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { err, ok, type Result } from '../../domain/kernel/result.ts';

/** What a request may hold, as it comes and unpacked. Four times the largest push (P-1), with room for what is to come. */
export const MAX_BODY_BYTES = 1024 * 1024;

const unpack = promisify(gunzip);

/** Reads what is sent as JSON, packed or not, and never more than `maxBytes` of it, whatever its headers say. */
export async function readJson(
	request: Pick<Request, 'headers' | 'body'>,
	maxBytes = MAX_BODY_BYTES
): Promise<Result<unknown, { type: 'too-large' | 'malformed' }>> {
	const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
	if (!request.body || (encoding !== 'identity' && encoding !== 'gzip')) return err({ type: 'malformed' });
	if (Number(request.headers.get('content-length')) > maxBytes) return err({ type: 'too-large' });
	try {
		const sent = await readCapped(request.body, maxBytes);
		const plain = encoding === 'gzip' ? await unpack(sent, { maxOutputLength: maxBytes }) : sent;
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)));
	} catch (error) {
		return err({ type: isTooLarge(error) ? 'too-large' : 'malformed' });
	}
}

class TooLarge extends Error {}

async function readCapped(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of body) {
		bytes += part.byteLength;
		if (bytes > maxBytes) throw new TooLarge();
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** Ours, that of unpacking, or that of the adapter, which has a limit of its own in front (BODY_SIZE_LIMIT). */
function isTooLarge(error: unknown): boolean {
	if (error instanceof TooLarge) return true;
	const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
	return code === 'ERR_BUFFER_TOO_LARGE' || status === 413;
}
