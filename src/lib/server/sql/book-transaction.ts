import { sql } from 'kysely';
import type { Id } from '../../domain/kernel/id.ts';
import { addDigests, DIGEST_LIMIT, digestBetween, digestOf, type Digest } from '../../sync/core/digest.ts';
import type { ServerRow } from '../../sync/core/merge.ts';
import { textBytes } from '../../sync/core/row-bytes.ts';
import type { BookTransaction } from '../../sync/ports.ts';
import type { Verdict } from '../../sync/protocol/messages.ts';
import type { Database } from './database.ts';

/** Where a device stands in the book. */
type Line = { last_op: number; refused: readonly Verdict[] };

/**
 * One open transaction on one book. All transactions take their locks in one order, so that they wait for each other
 * but not in a circle: the device's line, rows by id, the book's counter (O-1).
 */
export class PostgresBookTransaction implements BookTransaction {
	readonly #db: Database;
	readonly #book: Id;
	/** What was there before, by id: what is not is inserted, and its digest is taken off. */
	readonly #before = new Map<Id, Pick<ServerRow, 'id' | 'rev' | 'life'>>();

	readonly #lines = new Map<Id, Line>();

	constructor(db: Database, book: Id) {
		this.#db = db;
		this.#book = book;
	}

	async lastOp(device: Id): Promise<number> {
		return (await this.#line(device)).last_op;
	}

	async refused(device: Id): Promise<readonly Verdict[]> {
		return (await this.#line(device)).refused;
	}

	async rows(ids: readonly Id[]): Promise<Map<Id, ServerRow>> {
		if (!ids.length) return new Map();
		// Sorted before they are locked: the lock is taken on what comes out of the sort.
		const { rows } = await sql<ServerRow>`
			select book, id, kind, root, rev, seq, life, doc, marks from book_row
			where book = ${this.#book} and id = any(${ids}::uuid[])
			order by id for update`.execute(this.#db);
		for (const { id, rev, life } of rows) this.#before.set(id, { id, rev, life });
		return new Map(rows.map((row) => [row.id, row]));
	}

	async finish({ device, last, refused = [], changed }: Parameters<BookTransaction['finish']>[0]) {
		await this.#moveLine(device, last, refused);
		if (!changed.length) return [];
		const before = await this.#storeInNextPlaces(changed);
		return changed.map((row, i) => ({ ...row, seq: before + i + 1 }));
	}

	/**
	 * Stores rows in the next places of the book, and returns the place before the first. The counter is locked by this
	 * statement and the transaction ends after it: whoever comes next gets later places and commits later (O-1).
	 */
	async #storeInNextPlaces(changed: readonly ServerRow[]): Promise<number> {
		const docs = changed.map(({ doc }) => JSON.stringify(doc));
		const { live, digest } = this.#digestOfChange(changed);
		// New rows are inserted and not upserted: when two make the same row, the second fails, and merges when it is repeated.
		const { rows } = await sql<{ before: number }>`
			with place as (
				update book set seq = seq + ${changed.length}, live = live + ${live},
					digest = mod(digest + ${String(digest)}::numeric, ${String(DIGEST_LIMIT)}::numeric)
				where id = ${this.#book} returning seq - ${changed.length}::bigint as before
			), input as (
				select place.before + given.nth as seq, given.* from place, unnest(
					${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ kind }) => kind)}::text[],
					${changed.map(({ root }) => root)}::uuid[], ${changed.map(({ rev }) => rev)}::bigint[],
					${changed.map(({ life }) => life)}::text[], ${docs}::json[],
					${changed.map(({ marks }) => JSON.stringify(marks))}::json[], ${docs.map(textBytes)}::integer[],
					${changed.map(({ id }) => this.#before.has(id))}::boolean[]
				) with ordinality as given (id, kind, root, rev, life, doc, marks, bytes, is_there, nth)
			), updated as (
				update book_row set kind = input.kind, root = input.root, rev = input.rev, seq = input.seq,
					life = input.life, doc = input.doc, marks = input.marks, bytes = input.bytes
				from input where book_row.book = ${this.#book} and book_row.id = input.id and input.is_there
			), inserted as (
				insert into book_row (book, id, kind, root, rev, seq, life, doc, marks, bytes)
				select ${this.#book}::uuid, id, kind, root, rev, seq, life, doc, marks, bytes
				from input where not is_there
			)
			select before from place`.execute(this.#db);
		return rows[0]?.before ?? this.#notRegistered();
	}

	#digestOfChange(changed: readonly ServerRow[]): Digest {
		return changed
			.map((row) => digestBetween(digestOf(this.#before.get(row.id)), digestOf(row)))
			.reduce(addDigests, { live: 0, digest: 0n });
	}

	async #moveLine(device: Id, last: number, refused: readonly Verdict[]): Promise<void> {
		const { numAffectedRows } = await sql`
			insert into device_book (book, device, last_op, refused)
			select id, ${device}, ${last}, ${JSON.stringify(refused)} from book where id = ${this.#book}
			on conflict (book, device) do update set last_op = excluded.last_op, refused = excluded.refused`.execute(
			this.#db
		);
		if (numAffectedRows !== 1n) this.#notRegistered();
	}

	/** Where the device stands, locked once; made where it is new in this book. */
	async #line(device: Id): Promise<Line> {
		const line =
			this.#lines.get(device) ??
			(await this.#lockedLine(device)) ??
			(await this.#newLine(device)) ??
			// Somebody else made it at the same moment.
			(await this.#lockedLine(device)) ??
			this.#notRegistered();
		this.#lines.set(device, line);
		return line;
	}

	async #lockedLine(device: Id): Promise<Line | undefined> {
		const { rows } = await sql<Line>`
			select last_op, refused from device_book
			where book = ${this.#book} and device = ${device} for update`.execute(this.#db);
		return rows[0];
	}

	async #newLine(device: Id): Promise<Line | undefined> {
		const { rows } = await sql<Line>`
			insert into device_book (book, device, last_op) select id, ${device}, 0 from book where id = ${this.#book}
			on conflict (book, device) do nothing returning last_op, refused`.execute(this.#db);
		return rows[0];
	}

	/** Whoever may write here has a grant, and grants name books that are there. */
	#notRegistered(): never {
		throw new Error(`book ${this.#book} is not registered`);
	}
}
