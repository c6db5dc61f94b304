import { setTimeout as pause } from 'node:timers/promises';
import { hashId, type Id } from '../../src/lib/domain/kernel/id.ts';
import { PostgresBookStore } from '../../src/lib/server/sql/book-store.ts';
import type { Database } from '../../src/lib/server/sql/database.ts';
import type { Digest } from '../../src/lib/sync/core/digest.ts';
import { freshDatabase } from './fresh-database.ts';

export type PostgresBooks = {
	db: Database;
	store: PostgresBookStore;
	addBook(book: Id): Promise<void>;
	digest(book: Id): Promise<Digest>;
};

/** The store of the server on a database of its own, for one test. */
export async function postgresBooks(options?: Parameters<typeof freshDatabase>[0]): Promise<PostgresBooks> {
	const db = await freshDatabase(options);
	const retry = { attempts: 10, wait: (ms: number) => pause(ms), random: Math.random };
	return {
		db,
		store: new PostgresBookStore(db, { retry, newEpoch: () => crypto.randomUUID() }),
		async addBook(id) {
			await db
				.insertInto('book')
				.values({ id, team: hashId('team'), name: 'A book' })
				.execute();
		},
		async digest(id) {
			const book = await db.selectFrom('book').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
			return { live: book.live, digest: BigInt(book.digest) };
		}
	};
}
