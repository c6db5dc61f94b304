import type { Id } from '../domain/kernel/id.ts';
import type { SyncState } from '../sync/ports.ts';
import type { RapportDatabase } from './database.ts';

/** What a phone keeps of a book that it shares; a book without it has no outbox. */
export type SharedBook = SyncState & {
	/** The number of the last op that was written here, sent or not (P-2). */
	lastNo: number;
	/** How often this phone started over with the server: rows of an earlier time are to be offered to it again (L-1). */
	era: number;
	/** Rows are still being made into creates: those with a higher id than this are not yet; null when all are. */
	attachedTo: Id | '' | null;
};

export const NEWLY_SHARED: SharedBook = {
	epoch: null,
	grant: null,
	role: null,
	cursor: 0,
	syncedAt: null,
	lastNo: 0,
	era: 0,
	attachedTo: null
};

export function sharedKey(book: Id): string {
	return `shared:${book}`;
}

export async function readShared(db: RapportDatabase, book: Id): Promise<SharedBook | undefined> {
	return (await db.meta.get(sharedKey(book)))?.value as SharedBook | undefined;
}

export function putShared(db: RapportDatabase, book: Id, value: SharedBook): Promise<unknown> {
	return db.meta.put({ key: sharedKey(book), value });
}
