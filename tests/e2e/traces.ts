import type { BrowserContext, Page } from '@playwright/test';

/** Where on a phone a text was found: `indexeddb rapport-local rows`, `localStorage rapport.account`… */
type Place = string;

/** What was asked of the backend and what it answered: path, and both bodies as text. */
export type Exchange = { path: string; asked: string; answered: string };

/** Notes all that passes between a phone and its backend from now on. */
export async function recordWire(context: BrowserContext): Promise<Exchange[]> {
	const wire: Exchange[] = [];
	await context.route('**/api/**', async (route) => {
		const request = route.request();
		const asked = await unpacked(request.postDataBuffer(), request.headers()['content-encoding']);
		const response = await route.fetch();
		const answered = `${JSON.stringify(response.headers())}\n${await response.text()}`;
		wire.push({ path: new URL(request.url()).pathname, asked, answered });
		await route.fulfill({ response });
	});
	return wire;
}

async function unpacked(body: Buffer | null, encoding?: string): Promise<string> {
	if (!body) return '';
	const stream = new Blob([new Uint8Array(body)]).stream();
	return new Response(
		encoding === 'gzip' ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
	).text();
}

/** Notes the name of each database that a page of the app opens from now on. */
export async function recordOpened(context: BrowserContext): Promise<string[]> {
	const opened: string[] = [];
	await context.exposeFunction('noteOpened', (name: string) => void opened.push(name));
	await context.addInitScript(() => {
		const open = indexedDB.open.bind(indexedDB);
		IDBFactory.prototype.open = (name: string, version?: number) => {
			(globalThis as unknown as { noteOpened(name: string): void }).noteOpened(name);
			return open(name, version);
		};
	});
	return opened;
}

/** Every place on this phone, outside the screen, that holds a text, in capitals or not, whatever it is packed into. */
export function placesOf(page: Page, text: string): Promise<Place[]> {
	return page.evaluate(async (text) => {
		const found = new Set<Place>();
		const note = (place: Place, content: unknown) => holds(content) && found.add(place);
		const decoders = ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding));
		function holds(content: unknown): boolean {
			if (typeof content === 'string') return content.toLowerCase().includes(text);
			if (ArrayBuffer.isView(content))
				return holds(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength));
			if (content instanceof ArrayBuffer)
				return decoders.some((decoder) => [0, 1].some((skip) => holds(decoder.decode(content.slice(skip)))));
			if (content instanceof Map || content instanceof Set) return [...content].some(holds);
			if (content === null || typeof content !== 'object') return false;
			return Object.entries(content).some((entry) => entry.some(holds));
		}
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((done, fail) => {
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error);
			});
		for (const { name } of await indexedDB.databases()) {
			const db = await answer(indexedDB.open(name!));
			for (const store of db.objectStoreNames) {
				const table = db.transaction(store).objectStore(store);
				note(`indexeddb ${name} ${store}`, await answer(table.getAll()));
				note(
					`indexeddb ${name} ${store}`,
					await answer(db.transaction(store).objectStore(store).getAllKeys())
				);
			}
			db.close();
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				note(`cache ${name}`, request.url);
				note(`cache ${name}`, await (await cache.match(request))!.arrayBuffer());
			}
		}
		note('localStorage', { ...localStorage });
		note('sessionStorage', { ...sessionStorage });
		note('cookie', document.cookie);
		return [...found];
	}, text.toLowerCase());
}
