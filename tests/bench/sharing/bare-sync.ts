import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzip, gunzipSync, gzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Database } from '../../../src/lib/server/sql/database.ts';
import type { WireRow } from '../../../src/lib/sync/protocol/messages.ts';
import type { QuietPage } from '../phone/quiet-page.ts';
import type { Exchange } from './relay.ts';

type Replayed = { ms: number; bytes: number };

/**
 * The floor of syncing: the same bytes sent once more to a route that only unpacks and parses them, the rows of the answer
 * written to PostgreSQL where the phone sent something, packed with gzip, parsed by the page and put into IndexedDB, a
 * transaction for each answer. The page must have no other database open; it is left on an address of the floor's own.
 */
export async function replay(
	page: QuietPage,
	db: Database,
	exchanges: readonly Exchange[]
): Promise<Replayed> {
	const floor = new Floor(db, exchanges);
	const server = createServer((asked, answer) => void floor.answer(asked, answer)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	await sql`create table bench_row (id uuid primary key, doc json not null)`.execute(db);
	try {
		await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		const ms = await page.evaluate(replayInPage, exchanges.length);
		return { ms, bytes: floor.bytes };
	} finally {
		await sql`drop table bench_row`.execute(db);
		server.closeAllConnections();
		server.close();
	}
}

class Floor {
	/** What was answered. */
	bytes = 0;
	readonly #db: Database;
	readonly #exchanges: readonly Exchange[];

	constructor(db: Database, exchanges: readonly Exchange[]) {
		this.#db = db;
		this.#exchanges = exchanges;
	}

	async answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
		const exchange = this.#exchanges[Number(asked.url!.split('/')[2])];
		if (!exchange) return void answer.setHeader('content-type', 'text/html').end('<!doctype html>');
		if (asked.method === 'GET') return void answer.end(exchange.sent.body);
		const parts: Buffer[] = [];
		for await (const part of asked as AsyncIterable<Buffer>) parts.push(part);
		const body = Buffer.concat(parts);
		const text = isGzip(body) ? await promisify(gunzip)(body) : body;
		const request = JSON.parse(text.toString()) as { ops?: unknown[] };
		const rows = rowsOf(exchange);
		if (request.ops && rows.length)
			await sql`insert into bench_row select * from unnest(
				${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ doc }) => JSON.stringify(doc))}::json[])
				on conflict (id) do update set doc = excluded.doc`.execute(this.#db);
		const packed = await promisify(gzip)(JSON.stringify(rows));
		this.bytes += packed.length;
		answer.setHeader('content-encoding', 'gzip').end(packed);
	}
}

function isGzip(body: Buffer): boolean {
	return body[0] === 0x1f && body[1] === 0x8b;
}

function rowsOf({ answered: { body, encoding } }: Exchange): WireRow[] {
	const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
	const reply = JSON.parse((encoding ? unpack(body) : body).toString()) as { rows?: WireRow[] };
	return reply.rows ?? [];
}

/** In the page. Returns ms. */
async function replayInPage(exchanges: number): Promise<number> {
	const result = <T>(request: IDBRequest<T>) =>
		new Promise<T>((done, fail) => {
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
	const opening = indexedDB.open('bench-floor', 1);
	opening.onupgradeneeded = () => {
		const rows = opening.result.createObjectStore('rows', { keyPath: 'id' });
		rows.createIndex('kind', ['kind', 'root']);
	};
	const database = await result(opening);
	const bodies: ArrayBuffer[] = [];
	for (let n = 0; n < exchanges; n++) bodies.push(await (await fetch(`/body/${n}`)).arrayBuffer());
	const begun = performance.now();
	for (let n = 0; n < exchanges; n++) {
		const answer = await fetch(`/replay/${n}`, { method: 'POST', body: bodies[n]! });
		const rows = (await answer.json()) as unknown[];
		const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
		const store = transaction.objectStore('rows');
		for (const row of rows) store.put(row);
		await new Promise((done) => (transaction.oncomplete = done));
	}
	const taken = performance.now() - begun;
	database.close();
	indexedDB.deleteDatabase('bench-floor');
	return taken;
}
