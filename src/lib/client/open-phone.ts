import { startBook } from '../commands/start-book.ts';
import { plainCodec } from '../db/codec.ts';
import { RapportDatabase } from '../db/database.ts';
import type { Desk } from '../db/desk.ts';
import { DeskIndex } from '../db/desk-index/desk-index.ts';
import { storageFailure, type StorageFailure } from '../db/failure.ts';
import { readRow } from '../db/rows.ts';
import { ownerOf, readShared } from '../db/shared-book.ts';
import { replaceEverything } from '../db/replace.ts';
import { Writer, type WriteFailure } from '../db/writer.ts';
import type { Book } from '../domain/book/book.ts';
import type { ExportFile } from '../domain/export-file/export-file.ts';
import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { writing } from './compose-writing.ts';

export const LOCAL = 'rapport-local';
export const DEMO = 'rapport-demo';

export type BookDefaults = Omit<Book, 'owner'> & { ownerName: string };
export type OpenFailure = StorageFailure | WriteFailure;

const HOME = 'home';

/** The book whose desk the next start of this database opens. */
export async function adoptBook(db: RapportDatabase, book: Id): Promise<void> {
	await db.meta.put({ key: HOME, value: book });
}

/** A phone's database: with a book in it, or empty and waiting for its first. */
export class Phone {
	readonly db: RapportDatabase;
	readonly writer: Writer;

	private constructor(db: RapportDatabase) {
		this.db = db;
		this.writer = new Writer(db, writing);
	}

	static async open(name: string): Promise<Result<Phone, OpenFailure>> {
		const db = new RapportDatabase(name, plainCodec);
		try {
			await db.open();
			return ok(new Phone(db));
		} catch (error) {
			return err(storageFailure(error));
		}
	}

	/**
	 * The desk of the book that lives here; undefined on an empty phone. With `opening` its index is opened meanwhile: on
	 * a slow phone every wait for the storage counts.
	 */
	async desk({ opening = false } = {}): Promise<Desk | undefined> {
		const home = await this.#home();
		if (!home) return undefined;
		const index = new DeskIndex(this.db, home, writing);
		if (opening) void index.open();
		const [row, shared, owner] = await Promise.all([
			readRow(this.db, home, home),
			readShared(this.db, home),
			ownerOf(this.db)
		]);
		// Half a book is none: its list of customers is made when all are here.
		if (!row || shared?.isArriving) {
			index.close();
			return undefined;
		}
		const me = owner?.person ?? (row.doc as unknown as Book).owner;
		return { db: this.db, writer: this.writer, index, book: home, me, clock: writing.clock };
	}

	/** Starts a book on an empty phone. Its id is stored first, so that a start that was cut off goes on with the same. */
	async start(defaults: BookDefaults): Promise<Result<Desk, OpenFailure>> {
		try {
			const book = (await this.#home()) ?? this.writer.newId();
			await this.adopt(book);
			const owner = (await ownerOf(this.db))?.person;
			const started = await startBook(this.writer, book, { ...defaults, ...(owner && { owner }) });
			if (!started.ok) return started;
			return ok((await this.desk())!);
		} catch (error) {
			return err(storageFailure(error));
		}
	}

	/** The book whose desk is opened from now on. */
	adopt(book: Id): Promise<void> {
		return adoptBook(this.db, book);
	}

	/** Puts a restored book in the place of everything here. */
	replaceWith({ head, rows }: ExportFile): Promise<Result<{ book: Id; rows: number }, StorageFailure>> {
		return replaceEverything(this.db, head.book, rows, { key: HOME, value: head.book });
	}

	/** The book that is still to come whole from the server; undefined when the desk's is here, or none is expected. */
	async arriving(): Promise<Id | undefined> {
		const home = await this.#home();
		return home && (await readShared(this.db, home))?.isArriving ? home : undefined;
	}

	async #home(): Promise<Id | undefined> {
		return (await this.db.meta.get(HOME))?.value as Id | undefined;
	}
}
