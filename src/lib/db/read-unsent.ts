import type { Id } from '../domain/kernel/id.ts';
import type { Op } from '../sync/core/op.ts';
import type { Codec } from './codec.ts';
import type { StoredMeta, StoredOp } from './database.ts';
import { openOp } from './outbox.ts';
import { ACCOUNT, sharedKey, type Owner, type SharedBook } from './shared-book.ts';

/** What a shared book of a phone has to send, first ops first, for the lineage `epoch`; `offset` corrects the phone's clock, in ms. */
export type UnsentBook = { book: Id; epoch: string; offset: number; ops: Op[] };
export type UnsentPhone = { owner: Owner; books: UnsentBook[] };

/**
 * Reads what waits to be sent in a database, at most so many ops of each book, all as of one moment. By the browser's own means, and so
 * without the rest of `db/`: the service worker is started for every screen that is opened, and would have to read it all
 * each time. It changes nothing, and makes no database where there is none; undefined where there is nothing to send.
 *
 * Rejects with the browser's error when the storage cannot be read.
 */
export async function readUnsent(name: string, codec: Codec, most: number): Promise<UnsentPhone | undefined> {
	const db = await openExisting(name);
	if (!db) return undefined;
	try {
		// Made by an app that could not share yet.
		if (!db.objectStoreNames.contains('outbox')) return undefined;
		const read = db.transaction(['meta', 'outbox'], 'readonly');
		const [owner, shared] = await Promise.all([
			done<StoredMeta | undefined>(read.objectStore('meta').get(ACCOUNT)),
			done<StoredMeta[]>(read.objectStore('meta').getAll(startingWith(sharedKey('' as Id))))
		]);
		if (!owner) return undefined;
		const found = shared.flatMap(({ key, value }) => {
			const { epoch, offset, startingOver } = value as SharedBook;
			const book = key.slice(sharedKey('' as Id).length) as Id;
			// As long as the phone does not know what the server lacks, nothing is sent (L-1).
			return epoch === null || startingOver ? [] : [{ book, epoch, offset }];
		});
		const stored = await Promise.all(
			found.map(({ book }) =>
				done<StoredOp[]>(
					read.objectStore('outbox').getAll(IDBKeyRange.bound([book, 1], [book, Infinity]), most)
				)
			)
		);
		const books = await Promise.all(
			found.map(async (book, i) => ({
				...book,
				ops: await Promise.all(stored[i]!.map((op) => openOp({ codec }, op)))
			}))
		);
		return { owner: owner.value as Owner, books: books.filter(({ ops }) => ops.length) };
	} finally {
		db.close();
	}
}

function openExisting(name: string): Promise<IDBDatabase | null> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name);
		let isNew = false;
		request.onupgradeneeded = () => {
			isNew = true;
			request.transaction!.abort();
		};
		request.onsuccess = () => {
			const db = request.result;
			// A tab that brings a newer version of the app is not to wait for this.
			db.onversionchange = () => db.close();
			resolve(db);
		};
		request.onerror = () => (isNew ? resolve(null) : reject(request.error));
	});
}

function startingWith(key: string): IDBKeyRange {
	return IDBKeyRange.bound(key, `${key}\uffff`);
}

function done<T>(request: IDBRequest): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result as T);
		request.onerror = () => reject(request.error);
	});
}
