import type { ColumnType } from 'kysely';
import type { Id } from '../../domain/kernel/id.ts';
import type { Life, Row } from '../../domain/row/row.ts';
import type { ServerRow } from '../../sync/core/merge.ts';
import type { Verdict } from '../../sync/protocol/messages.ts';
import type { AccountTables } from '../auth/account-tables.ts';

/** Values go in as text and come out parsed. The column is `json`, not `jsonb`: that one refuses the character NUL. */
type Json<T> = ColumnType<T, string, string>;
/** As text, because a number of JavaScript holds 53 bits and this one needs 64. */
type Numeric = ColumnType<string, string | undefined, string>;

/** One row: the identity of this server lineage (L-1). */
export type LineageTable = { epoch: string };

export type BookTable = {
	id: Id;
	team: Id;
	name: string;
	/** The place of its last change (O-1). */
	seq: ColumnType<number, number | undefined, number>;
	/** How many live rows there are, and what they add up to (L-3). */
	live: ColumnType<number, number | undefined, number>;
	digest: Numeric;
};

export type BookRowTable = {
	book: Id;
	id: Id;
	kind: string;
	root: Id;
	rev: number;
	seq: number;
	life: Life;
	doc: Json<Row['doc']>;
	marks: Json<ServerRow['marks']>;
	/** What the row takes of a page, so that a page is measured without being read (`sync/core/row-bytes`). */
	bytes: number;
};

export type DeviceBookTable = {
	book: Id;
	device: Id;
	/** The last op of the device that is in the book (P-2). */
	last_op: number;
	/** Its last ops that left nothing, with what was said about them. */
	refused: ColumnType<Verdict[], string | undefined, string>;
};

export type MigrationTable = { name: string; at: ColumnType<Date, never, never> };

/** All tables of the server. A migration that adds one adds its type here. */
export type Tables = AccountTables & {
	lineage: LineageTable;
	book: BookTable;
	book_row: BookRowTable;
	device_book: DeviceBookTable;
	migration: MigrationTable;
};
