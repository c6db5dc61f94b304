import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { ServerRow } from './core/merge.ts';
import type { Op } from './core/op.ts';
import type { PullReply, PullRequest, PushReply, PushRequest, Verdict } from './protocol/messages.ts';

/*
 * What syncing needs of storage and network, on both sides. Every store behind a port passes the contract suite of that
 * port in `sync/testing`.
 */

/** The server's books. Rows of a book are ordered by `seq`, which only `transact` gives (O-1). */
export interface BookStore {
	/** The identity of this lineage (L-1). */
	epoch(): Promise<string>;
	/** The store was found to lack what a phone had seen in it: from now on it is another lineage (L-1). Returns its name. */
	beginEpoch(): Promise<string>;
	/** One transaction on one book; repeated by the store where the database asks for it, so `work` may run again. */
	transact<T>(book: Id, work: (tx: BookTransaction) => Promise<T>): Promise<T>;
	/** Rows with a higher `seq` than `after`, in its order, of one moment (O-2). At most `bytes` of text, at least one row. */
	changes(book: Id, after: number, bytes: number): Promise<Changes>;
	/** The last op of a device that is in a book; 0 before its first. */
	lastOp(book: Id, device: Id): Promise<number>;
}
export type Changes = { epoch: string; rows: Row[]; through: number; head: number };

export interface BookTransaction {
	/** The last op of a device in this book (P-2); nobody else can move it until the transaction ends. */
	lastOp(device: Id): Promise<number>;
	/** What `finish` was last given as `refused` for a device (P-2). */
	refused(device: Id): Promise<readonly Verdict[]>;
	/** Those of the rows that are there, locked in the order of their ids. */
	rows(ids: readonly Id[]): Promise<Map<Id, ServerRow>>;
	/**
	 * Ends the work: moves `last`, and stores rows in the next places of the book, in their order, from a counter that is
	 * taken last. Returns the rows with their places.
	 */
	finish(end: {
		device: Id;
		last: number;
		/** Verdicts of taken ops that left nothing in the book: asked again, they are given again (P-2). */
		refused?: readonly Verdict[];
		changed: readonly ServerRow[];
	}): Promise<ServerRow[]>;
}

/** What a phone knows of the server about one book. */
export type SyncState = {
	/** Null before the first answer. */
	epoch: string | null;
	grant: Id | null;
	role: 'reader' | 'writer' | 'lead' | null;
	/** The last place of the book that is stored here (O-2). */
	cursor: number;
	/** When all was sent and all was here, in ms; null before the first time. */
	syncedAt: number | null;
};

/** Ops, and the lineage that their numbers count in, of one moment: null before the first answer. */
export type ToSend = { epoch: string | null; ops: Op[] };

/** A phone's side of one book: rows as the user sees them, and the ops that the server has not answered (W-2). */
export interface PhoneStore {
	state(book: Id): Promise<SyncState>;
	/** The first ops that are to be sent, in order; those that need attention are not among them. */
	unsent(book: Id, most: number): Promise<ToSend>;
	/** Rows, verdicts and clock in one transaction (P-4). */
	applyPush(book: Id, reply: Pushed): Promise<void>;
	/** A page of rows and the cursor behind it in one transaction (O-2). */
	applyPull(book: Id, reply: Pulled): Promise<void>;
	/**
	 * Another lineage, or one that lacks what it once acknowledged: the cursor goes back to the beginning, ops that are still to
	 * be sent are numbered from `last` on, and what the server gave until now is put aside as what it may lack (L-1).
	 */
	startOver(book: Id, epoch: string, last: number): Promise<void>;
	/** After a whole pull that followed `startOver`: creates for what the server was found to lack. Returns how many. */
	offerAgain(book: Id): Promise<number>;
	/** All is sent and all is here. */
	synced(book: Id, at: number): Promise<void>;
}
export type Pushed = Extract<PushReply, { type: 'pushed' }>;
export type Pulled = Extract<PullReply, { type: 'pulled' }>;
export type { Verdict };

/** The way to the server. What may go wrong on it is a value; a cut-off answer is `unreachable`, whatever the server did. */
export interface Transport {
	push(request: PushRequest): Promise<Answer<PushReply>>;
	pull(request: PullRequest): Promise<Answer<PullReply>>;
}
export type Answer<T> = { ok: true; value: T } | { ok: false; error: TransportFailure };
export type TransportFailure =
	| { type: 'unreachable' }
	/** Something answered that is not Rapport, such as the sign-in page of a hotel. */
	| { type: 'no-backend' }
	/** 401: a quiet state, never a reason to remove anything. */
	| { type: 'signed-out' }
	/** This device was signed out by somebody who may. */
	| { type: 'revoked' }
	/** Unknown and forbidden alike (B-4). */
	| { type: 'no-access' }
	| { type: 'too-large' }
	| { type: 'busy'; retryAfterMs: number | null }
	/** The phone's app is older than the server can speak with (D-7). */
	| { type: 'too-old' }
	| { type: 'server-failed'; status: number };
