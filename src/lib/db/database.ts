import Dexie, { type Table } from 'dexie';
import type { Id } from '../domain/kernel/id.ts';
import type { Codec } from './codec.ts';

/** A row as it is stored: everything but its content is readable, its content is sealed. */
export type StoredRow = {
	book: Id;
	id: Id;
	kind: string;
	root: Id;
	rev: number;
	seq: number;
	/** Present on deleted rows only, so that the index of deleted rows stays small. */
	gone?: 1;
	body: unknown;
};

/** What the server last said of a row that waits to be sent, without what was written here since (W-2). */
export type StoredBase = { book: Id; id: Id; rev: number; seq: number; body: unknown };

/**
 * An op that the server has not answered, numbered as it will be sent; or, below zero, one that needs attention, and `code`
 * is why. Its content is sealed.
 */
export type StoredOp = {
	book: Id;
	no: number;
	id: Id;
	code?: string;
	body: unknown;
};

/** `of` is the row that it is about. */
export type StoredClash = { book: Id; id: Id; of: Id };

/** A row as a lost lineage of the server gave it, and as the new one does, until it is clear what that lacks (L-1). */
export type StoredOffer = { book: Id; id: Id; ours: StoredRow | StoredBase; theirs?: StoredBase };

/** One chunk of the desk index, or its texts; `by` is the folding that wrote it. */
export type StoredChunk = { book: Id; no: number; by: string; body: unknown };
export type StoredDelta = { no?: number; book: Id; body: unknown };
export type StoredDraft = { key: string; body: unknown };
export type StoredMeta = { key: string; value: unknown };

/**
 * One phone's database (A-3: one per account, and one `local`). No index holds a personal value.
 * Saved has to mean saved, even when the phone dies the next moment, hence strict durability. Dexie's cache of what live
 * queries read is off: memory holds one copy of the desk already, and two tabs must never read different pasts.
 */
export class RapportDatabase extends Dexie {
	declare rows: Table<StoredRow, [Id, Id]>;
	declare deskChunks: Table<StoredChunk, [Id, number]>;
	declare deskTexts: Table<StoredChunk, [Id, number]>;
	declare deskDeltas: Table<StoredDelta, number>;
	declare bases: Table<StoredBase, [Id, Id]>;
	declare outbox: Table<StoredOp, [Id, number]>;
	declare offers: Table<StoredOffer, [Id, Id]>;
	/** Clashes that nobody here has looked at yet, by the id of their history row (C-3). */
	declare clashes: Table<StoredClash, [Id, Id]>;
	declare drafts: Table<StoredDraft, string>;
	declare meta: Table<StoredMeta, string>;
	readonly codec: Codec;

	constructor(name: string, codec: Codec) {
		super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
		this.codec = codec;
		this.version(1).stores({
			rows: '[book+id], [book+kind+root], [book+gone]',
			deskChunks: '[book+no]',
			deskTexts: '[book+no]',
			deskDeltas: '++no, book',
			drafts: 'key',
			meta: 'key'
		});
		this.version(2).stores({
			bases: '[book+id]',
			outbox: '[book+no], [book+id]',
			offers: '[book+id]',
			clashes: '[book+id]'
		});
		// Dexie would do the same, and complain in the console each time the demo is left.
		this.on('versionchange', () => {
			this.close({ disableAutoOpen: false });
			return false;
		});
	}
}
