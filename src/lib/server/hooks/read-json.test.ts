import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const send = (body: BodyInit | null, headers: Record<string, string> = {}) =>
	readJson(new Request('http://localhost/', { method: 'POST', body, headers }), 1000);
const gzip = { 'content-encoding': 'gzip' };

/** A body that comes in pieces and does not say how long it will be. */
function endless(): ReadableStream<Uint8Array<ArrayBuffer>> & { pulled: number } {
	const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			counted.pulled++;
			controller.enqueue(new Uint8Array(100).fill(0x20));
		}
	});
	const counted = Object.assign(stream, { pulled: 0 });
	return counted;
}

test('plain and packed JSON is read', async () => {
	expect(await send('{"a":"陳"}')).toEqual({ ok: true, value: { a: '陳' } });
	expect(await send(gzipSync('{"a":"陳"}'), gzip)).toEqual({ ok: true, value: { a: '陳' } });
});

test('what is too large is refused by what comes, not by what the headers say', async () => {
	expect(await send(' '.repeat(1001))).toEqual({ ok: false, error: { type: 'too-large' } });
	const body = endless();
	const headers = new Headers({ 'content-length': '2' });
	expect(await readJson({ headers, body }, 1000)).toEqual({ ok: false, error: { type: 'too-large' } });
	expect(body.pulled).toBeLessThan(20);
	expect(
		await readJson({ headers: new Headers({ 'content-length': '1001' }), body: endless() }, 1000)
	).toEqual({
		ok: false,
		error: { type: 'too-large' }
	});
});

test('a small body that unpacks to a large one is refused', async () => {
	const bomb = gzipSync(' '.repeat(100_000));
	expect(bomb.byteLength).toBeLessThan(1000);
	expect(await send(bomb, gzip)).toEqual({ ok: false, error: { type: 'too-large' } });
});

test('what is not JSON, cut off, packed otherwise or not UTF-8 is malformed', async () => {
	const malformed = { ok: false, error: { type: 'malformed' } };
	expect(await send('{"a":')).toEqual(malformed);
	expect(await send(null)).toEqual(malformed);
	expect(await send(gzipSync('{"a":1}').subarray(0, 12), gzip)).toEqual(malformed);
	expect(await send('{"a":1}', gzip)).toEqual(malformed);
	expect(await send('{"a":1}', { 'content-encoding': 'br' })).toEqual(malformed);
	expect(await send('{"a":1}', { 'content-encoding': 'gzip, gzip' })).toEqual(malformed);
	expect(await send(new Uint8Array([0x22, 0xff, 0x22]))).toEqual(malformed);
});
