import type { Id } from '../../domain/kernel/id.ts';
import { addDigests, digestBetween, digestOf, type Digest } from '../core/digest.ts';
import type { ServerRow } from '../core/merge.ts';
import { rowBytes } from '../core/row-bytes.ts';
import type { BookStore, BookTransaction, Changes } from '../ports.ts';
import type { Verdict } from '../protocol/messages.ts';

type Book = {
	seq: number;
	digest: Digest;
	rows: Map<Id, ServerRow>;
	devices: Map<Id, { last: number; refused: readonly Verdict[] }>;
	/** Ends when the last transaction of this book has ended: one at a time. */
	turn: Promise<unknown>;
};

/** Books in memory, for tests and the simulator. `newEpoch` names a lineage. */
export class MemoryBookStore implements BookStore {
	readonly #books = new Map<Id, Book>();
	readonly #newEpoch: () => string;
	#epoch: string;

	constructor(newEpoch: () => string) {
		this.#newEpoch = newEpoch;
		this.#epoch = newEpoch();
	}

	addBook(book: Id): void {
		this.#books.set(book, {
			seq: 0,
			digest: { live: 0, digest: 0n },
			rows: new Map(),
			devices: new Map(),
			turn: Promise.resolve()
		});
	}

	/** Count and digest of the live rows (L-3). */
	digest(book: Id): Digest {
		return this.#book(book).digest;
	}

	epoch(): Promise<string> {
		return Promise.resolve(this.#epoch);
	}

	beginEpoch(): Promise<string> {
		this.#epoch = this.#newEpoch();
		return Promise.resolve(this.#epoch);
	}

	async transact<T>(id: Id, work: (tx: BookTransaction) => Promise<T>): Promise<T> {
		const book = this.#book(id);
		const mine = book.turn.then(async () => {
			const tx = new MemoryTransaction(book);
			const result = await work(tx);
			tx.commit();
			return result;
		});
		book.turn = mine.catch(() => undefined);
		return mine;
	}

	changes(id: Id, after: number, bytes: number): Promise<Changes> {
		return Promise.resolve().then(() => {
			const { rows, seq: head } = this.#book(id);
			const behind = [...rows.values()].filter(({ seq }) => seq > after).sort((a, b) => a.seq - b.seq);
			let size = 0;
			const fits = behind.findIndex((row, i) => (size += rowBytes(row)) > bytes && i > 0);
			const page = fits < 0 ? behind : behind.slice(0, fits);
			return {
				epoch: this.#epoch,
				rows: page.map(({ marks: _, ...row }) => structuredClone(row)),
				through: page.at(-1)?.seq ?? head,
				head
			};
		});
	}

	lastOp(book: Id, device: Id): Promise<number> {
		return Promise.resolve(this.#books.get(book)?.devices.get(device)?.last ?? 0);
	}

	#book(id: Id): Book {
		const book = this.#books.get(id);
		if (!book) throw new Error(`book ${id} is not registered`);
		return book;
	}
}

/** Keeps what it is given aside until the work is done, so that work which fails leaves nothing. */
class MemoryTransaction implements BookTransaction {
	readonly #book: Book;
	#commit = () => {};

	constructor(book: Book) {
		this.#book = book;
	}

	lastOp(device: Id): Promise<number> {
		return Promise.resolve(this.#book.devices.get(device)?.last ?? 0);
	}

	refused(device: Id): Promise<readonly Verdict[]> {
		return Promise.resolve(structuredClone(this.#book.devices.get(device)?.refused ?? []));
	}

	rows(ids: readonly Id[]): Promise<Map<Id, ServerRow>> {
		const found = ids.flatMap((id) => this.#book.rows.get(id) ?? []);
		return Promise.resolve(new Map(found.map((row) => [row.id, structuredClone(row)])));
	}

	finish({
		device,
		last,
		refused = [],
		changed
	}: Parameters<BookTransaction['finish']>[0]): Promise<ServerRow[]> {
		const book = this.#book;
		const stored = changed.map((row, i) => ({ ...structuredClone(row), seq: book.seq + i + 1 }));
		this.#commit = () => {
			for (const row of stored) {
				const change = digestBetween(digestOf(book.rows.get(row.id)), digestOf(row));
				book.digest = addDigests(book.digest, change);
				book.rows.set(row.id, row);
			}
			book.seq += stored.length;
			book.devices.set(device, { last, refused: structuredClone(refused) });
		};
		return Promise.resolve(structuredClone(stored));
	}

	commit(): void {
		this.#commit();
	}
}
