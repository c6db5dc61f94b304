import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** One request and its answer, as they went over the wire. Times in ms since 1970. */
export type Exchange = {
	path: string;
	sent: { head: number; body: Buffer };
	answered: { head: number; body: Buffer; encoding: string | undefined };
	/** From the last byte that the server got to the first that it gave. */
	serverMs: number;
	asked: number;
	done: number;
};

/** Stands between the phone and the server, at the address that the phone knows, and counts what goes through. */
export class Relay {
	readonly origin: string;
	readonly #server;
	readonly #agent = new Agent({ keepAlive: true });
	/** While it is null there is no network. */
	target: string | null = null;
	exchanges: Exchange[] = [];

	private constructor(server: ReturnType<typeof createServer>) {
		this.#server = server;
		this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		server.on('request', (asked, answer) => void this.#pass(asked, answer));
	}

	static async open(): Promise<Relay> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		return new Relay(server);
	}

	/** What the phone has exchanged with one path, or with those that begin so, since the list was emptied. */
	of(path: string): Exchange[] {
		return this.exchanges.filter((exchange) => exchange.path.startsWith(path));
	}

	async close(): Promise<void> {
		this.#agent.destroy();
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, 'close');
	}

	async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
		if (!this.target) return void asked.socket.destroy();
		const start = now();
		const path = asked.url!;
		const { method, rawHeaders } = asked;
		const onward = request(this.target + path, { method, headers: rawHeaders, agent: this.#agent });
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		const body: Buffer[] = [];
		for await (const part of asked as AsyncIterable<Buffer>) {
			body.push(part);
			onward.write(part);
		}
		onward.end();
		const sent = now();
		const [got] = (await once(onward, 'response').catch(() => [])) as [IncomingMessage?];
		if (!got) return;
		const began = now();
		answer.writeHead(got.statusCode!, got.statusMessage, got.rawHeaders);
		const parts: Buffer[] = [];
		got.on('data', (part: Buffer) => {
			parts.push(part);
			answer.write(part);
		});
		got.on('end', () => {
			answer.end();
			this.exchanges.push({
				path,
				sent: { head: headBytes(`${method} ${path} HTTP/1.1`, rawHeaders), body: Buffer.concat(body) },
				answered: {
					head: headBytes(`HTTP/1.1 ${got.statusCode} ${got.statusMessage}`, got.rawHeaders),
					body: Buffer.concat(parts),
					encoding: got.headers['content-encoding']
				},
				serverMs: began - sent,
				asked: start,
				done: now()
			});
		});
	}
}

const now = () => performance.timeOrigin + performance.now();

/** The first line, each `name: value`, and the empty line behind them. */
function headBytes(first: string, raw: readonly string[]): number {
	return first.length + 4 + raw.reduce((bytes, part) => bytes + Buffer.byteLength(part) + 2, 0);
}
