import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from './compress.ts';

const rows = { rows: Array.from({ length: 100 }, (_, n) => ({ n, name: '陳小姐' })) };

async function answered(accepted: string | null, answer: Response): Promise<[Response, Buffer]> {
	const headers = new Headers(accepted === null ? {} : { 'accept-encoding': accepted });
	const response = await compress(new Request('http://desk.example/', { headers }), answer);
	return [response, Buffer.from(await response.arrayBuffer())];
}

test.each([
	['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
	['gzip, deflate', 'gzip', gunzipSync],
	['br;q=0, gzip;q=0.5', 'gzip', gunzipSync]
])('a page of rows goes to a phone that reads %s as %s', async (accepted, encoding, open) => {
	const [response, bytes] = await answered(accepted, Response.json(rows, { status: 201 }));
	expect(response.status).toBe(201);
	expect(Object.fromEntries(response.headers)).toEqual({
		'content-type': 'application/json',
		'content-encoding': encoding,
		'content-length': String(bytes.length),
		vary: 'Accept-Encoding'
	});
	expect(JSON.parse(open(bytes).toString())).toEqual(rows);
	expect(bytes.length).toBeLessThan(JSON.stringify(rows).length / 3);
});

test.each([
	['a phone that reads nothing else', null, () => Response.json(rows)],
	['a short answer', 'gzip', () => Response.json({ ok: true })],
	['a picture', 'gzip', () => new Response('x'.repeat(5000), { headers: { 'content-type': 'image/png' } })],
	[
		'hints',
		'gzip',
		() => new Response('x'.repeat(5000), { headers: { 'content-type': 'text/event-stream' } })
	],
	['an answer without content', 'gzip', () => new Response(null, { status: 204 })]
])('%s: it goes as it is', async (_, accepted, answer) => {
	const [response, bytes] = await answered(accepted, answer());
	expect(response.headers.has('content-encoding')).toBe(false);
	expect(bytes.toString()).toBe(await answer().text());
});
