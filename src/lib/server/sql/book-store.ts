import { sql } from 'kysely';
import type { Id } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import type { BookStore, BookTransaction, Changes } from '../../sync/ports.ts';
import { PostgresBookTransaction } from './book-transaction.ts';
import type { Database } from './database.ts';
import { retrying, type Retry } from './retry.ts';

/** No page holds more rows than this, however short they are. */
const PAGE_ROWS = 5000;

/** The books in PostgreSQL. `newEpoch` names a lineage that begins. */
export class PostgresBookStore implements BookStore {
	readonly #db: Database;
	readonly #retry: Retry;
	readonly #newEpoch: () => string;

	constructor(db: Database, { retry, newEpoch }: { retry: Retry; newEpoch: () => string }) {
		this.#db = db;
		this.#retry = retry;
		this.#newEpoch = newEpoch;
	}

	async epoch(): Promise<string> {
		return (await this.#db.selectFrom('lineage').select('epoch').executeTakeFirstOrThrow()).epoch;
	}

	async beginEpoch(): Promise<string> {
		const epoch = this.#newEpoch();
		await this.#db.updateTable('lineage').set({ epoch }).execute();
		return epoch;
	}

	transact<T>(book: Id, work: (tx: BookTransaction) => Promise<T>): Promise<T> {
		return retrying(this.#retry, () =>
			this.#db
				.transaction()
				// Each statement sees what was committed before it: after a wait for a row, that is what the other left.
				.setIsolationLevel('read committed')
				.execute((db) => work(new PostgresBookTransaction(db, book)))
		);
	}

	async changes(book: Id, after: number, bytes: number): Promise<Changes> {
		// One statement, hence one snapshot: the lineage, `head` and the rows are of the same moment (O-2, L-1).
		const { rows: found } = await sql<Row & { epoch: string; head: number }>`
			select lineage.epoch, book.seq as head, page.* from book cross join lineage left join lateral (
				select id, book, kind, root, rev, seq, life, doc from (
					select *,
						sum(bytes) over (order by seq rows unbounded preceding) as size,
						row_number() over (order by seq) as nth
					from (
						select * from book_row where book_row.book = ${book} and book_row.seq > ${after}
						order by book_row.seq limit ${PAGE_ROWS}
					) behind
				) measured
				where size <= ${bytes} or nth = 1
			) page on true
			where book.id = ${book} order by page.seq`.execute(this.#db);
		if (!found.length) throw new Error(`book ${book} is not registered`);
		const { epoch, head } = found[0]!;
		const rows = found.flatMap(({ epoch: _, head: __, ...row }) => (row.id === null ? [] : [row]));
		return { epoch, rows, through: rows.at(-1)?.seq ?? head, head };
	}

	async lastOp(book: Id, device: Id): Promise<number> {
		const found = await this.#db
			.selectFrom('device_book')
			.select('last_op')
			.where('book', '=', book)
			.where('device', '=', device)
			.executeTakeFirst();
		return found?.last_op ?? 0;
	}
}
