import { hashId, type Id } from '../domain/kernel/id.ts';
import { isMap } from '../domain/row/flatten.ts';
import type { Doc, Row } from '../domain/row/row.ts';
import { HISTORY } from '../sync/core/history.ts';
import { LIFE } from '../sync/core/op.ts';
import { isOnDesk } from './desk-index/deltas.ts';
import type { Change, Did, WritePlan } from './write-plan.ts';

/**
 * A record is one field, and has to go through a push: `sync/protocol/values` says how long one may be, and of how many
 * parts. Less than this is within both.
 */
const RECORD_CHARS = 8000;
const MOST_CHARS = 30_000;

/** What one part of an import did, in rows of its own, so that undoing it needs nothing but the book. */
export function importRecords(
	newId: () => Id,
	importId: Id,
	{ did, rows }: Pick<WritePlan, 'did' | 'rows'>,
	before: ReadonlyMap<Id, Row>
): Change[] {
	const left = did.some(broughtBack) ? standing([...before.values(), ...rows]) : undefined;
	const records: Did[][] = [];
	let chars = Infinity;
	for (const one of did) {
		const record = recordOf(one);
		if (broughtBack(one)) record.left = standsAs(left!.get(one.id) ?? []);
		const { length } = JSON.stringify(record);
		if (chars + length > RECORD_CHARS) {
			records.push([]);
			chars = 0;
		}
		records.at(-1)!.push(record);
		chars += length;
	}
	return records.map((did): Change => {
		const doc = { did } as unknown as Doc;
		return { type: 'create', id: newId(), kind: 'import-batch', root: importId, doc };
	});
}

/** So many ids are within the limits of a record. */
const IDS = 200;

/**
 * What undoing an import leaves, in records under the import: its history, to be told apart from that of people's edits, and whom it
 * withdrew, to be told apart from those whom people deleted.
 */
export function undoRecords(
	newId: () => Id,
	importId: Id,
	rows: readonly Row[],
	withdrawn: ReadonlySet<Id>
): Change[] {
	const past = rows.filter(({ kind }) => kind === HISTORY).map(({ id }) => id);
	const left = rows.filter(({ id }) => withdrawn.has(id)).map((row) => [row.id, standsAs([row])]);
	const records = [
		...inParts(past).map((past) => ({ past })),
		...inParts(left).map((withdrawn) => ({ withdrawn }))
	];
	return records.map((record) => {
		const doc: Doc = { did: [], ...record };
		return { type: 'create', id: newId(), kind: 'import-batch', root: importId, doc };
	});
}

/** The records of imports in the order in which they were made: their ids begin with the time. */
export function inTime(batches: readonly Row[]): Row[] {
	return [...batches].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The customers who went with imports that were undone, and came with no later one, by the records of imports `inTime`; and how
 * they stood then. Who was brought back by hand, worked with and deleted again stands otherwise.
 */
export function withdrawnBy(batches: readonly Row[]): Map<Id, Id> {
	const gone = new Map<Id, Id>();
	for (const { doc } of batches) {
		for (const { id } of doc.did as unknown as Did[]) gone.delete(id);
		for (const [id, as] of (doc.withdrawn ?? []) as [Id, Id][]) gone.set(id, as);
	}
	return gone;
}

function inParts<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / IDS) }, (_, n) => all.slice(n * IDS, (n + 1) * IDS));
}

/** Whether an import brought somebody back who was deleted. */
export function broughtBack({ created, mine }: Did): boolean {
	return !created && mine?.[LIFE] === 'live';
}

/** Each customer with all that was logged and planned; of two rows of one id the later one. */
export function standing(rows: Iterable<Row>): Map<Id, Row[]> {
	const last = new Map<Id, Row>();
	for (const row of rows) if (isOnDesk(row)) last.set(row.id, row);
	return Map.groupBy(last.values(), ({ root }) => root);
}

/** A name for how a customer stands, the same on every phone until something of it changes. */
export function standsAs(rows: readonly Row[]): Id {
	const told = rows.map(({ id, life, doc }) => JSON.stringify([id, life, doc], inOneOrder));
	return hashId('stands', ...told.sort());
}

/** The server gives the fields of a row back in an order of its own. */
function inOneOrder(_: string, value: unknown): unknown {
	return isMap(value as Doc) ? Object.fromEntries(Object.entries(value as Doc).sort()) : value;
}

function recordOf({ id, created, mine, was }: Did): Did {
	if (created) return { id, created, filled: Object.keys(mine ?? {}).length };
	// Values of this length are put back by hand, from the history of the record.
	const isLong = JSON.stringify([mine, was]).length > MOST_CHARS;
	return isLong ? { id, created } : { id, created, mine: mine!, was: was! };
}
