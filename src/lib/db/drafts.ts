import type { Id } from '../domain/kernel/id.ts';
import type { RapportDatabase } from './database.ts';

/*
 * What was typed into a form and not yet saved, so that a killed or updated app loses none of it (D-6). A phone with several
 * books keeps the drafts of each: a new customer that was begun in one is not offered in another.
 */

const keyIn = (book: Id, key: string) => `${book} ${key}`;

export async function readDraft(db: RapportDatabase, book: Id, key: string): Promise<unknown> {
	// Drafts had no book before a phone could open several.
	const [draft, older] = await db.drafts.bulkGet([keyIn(book, key), key]);
	const found = draft ?? older;
	return found && db.codec.open(found.body);
}

/** All drafts of a book whose keys begin alike. */
export async function readDrafts(
	db: RapportDatabase,
	book: Id,
	prefix: string
): Promise<{ key: string; value: unknown }[]> {
	const drafts = await db.drafts.where('key').startsWithAnyOf(keyIn(book, prefix), prefix).toArray();
	const within = keyIn(book, '').length;
	return Promise.all(
		drafts.map(async ({ key, body }) => ({
			key: key.startsWith(prefix) ? key : key.slice(within),
			value: await db.codec.open(body)
		}))
	);
}

/** How many drafts a phone has beside those of one book. */
export function countDraftsBeside(db: RapportDatabase, book: Id): Promise<number> {
	return draftsBeside(db, book).count();
}

/** Drops all drafts but those of one book, which takes the place of everything on the phone. */
export async function dropDraftsBeside(db: RapportDatabase, book: Id): Promise<void> {
	await draftsBeside(db, book).delete();
}

function draftsBeside(db: RapportDatabase, book: Id) {
	const own = keyIn(book, '');
	return db.drafts.filter(({ key }) => !key.startsWith(own));
}

export async function writeDraft(db: RapportDatabase, book: Id, key: string, value: unknown): Promise<void> {
	await db.drafts.put({ key: keyIn(book, key), body: await db.codec.seal(value) });
}

export async function dropDraft(db: RapportDatabase, book: Id, key: string): Promise<void> {
	await db.drafts.bulkDelete([keyIn(book, key), key]);
}
