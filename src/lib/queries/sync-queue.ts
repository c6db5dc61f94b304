import type { Id } from '../domain/kernel/id.ts';
import type { Value } from '../domain/row/row.ts';

/** Whom a row is about; null for what belongs to no customer, or whose customer is not on this phone. */
type Whom = { id: Id; name: string } | null;

/** A change that waits here: on its way, or refused. */
export type QueuedChange = {
	/** Its number in the outbox. */
	no: number;
	/** The kind of its row, and what was done with it. */
	kind: string;
	act: 'create' | 'change' | 'delete' | 'restore';
	customer: Whom;
	/** The fields it writes: `name` or `name.elementId`. */
	fields: readonly string[];
	/** What it writes into them, and whom it would have added: of what needs attention, because nothing else here says it. */
	refused?: { values: { [field: string]: Value }; name: string };
	/** When it was made, in ms. */
	at: number;
	/** Why it was refused (P-3): a word for the table of errors. Present on what needs attention only. */
	code?: string;
};

/** One side of a clash: what was written, by whom, when in ms. */
export type ClashSide = { value: Value; by: string | null; isMine: boolean; at: number };

/** Two people wrote one field without having seen each other's value (C-3). */
export type Clash = {
	id: Id;
	row: Id;
	kind: string;
	field: string;
	customer: Whom;
	/** What both had before their eyes. */
	base: Value;
	/** What stands now. */
	kept: ClashSide;
	/** What does not. */
	lost: ClashSide;
};

/** What has not arrived, what was refused, and what two people wrote at once: each list the oldest first, the first of them where there are many. */
export type SyncQueue = {
	toSend: readonly QueuedChange[];
	attention: readonly QueuedChange[];
	clashes: readonly Clash[];
};

/** What a field once held, until when in ms, and who replaced it; null where nobody knows. */
export type EarlierValue = { field: string; value: Value; until: number; by: string | null };
