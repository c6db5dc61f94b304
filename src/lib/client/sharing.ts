import { beginAttaching } from '../db/attach.ts';
import { plainCodec } from '../db/codec.ts';
import { RapportDatabase } from '../db/database.ts';
import type { Desk } from '../db/desk.ts';
import { readRow } from '../db/rows.ts';
import { claimFor, expectBook, ownerOf, readShared, type Owner } from '../db/shared-book.ts';
import type { Book } from '../domain/book/book.ts';
import type { Account, Backend, BackendFailure } from '../state/backend.ts';
import { writeAccount } from './account-store.ts';
import { currentDatabase, databaseOf, openNextFor, spareDatabases } from './databases.ts';
import { Phone } from './open-phone.ts';
import { phoneDefaults } from './phone-defaults.ts';

/**
 * Somebody is signed in on this phone now. Their database is opened from the next start on: the one in use, if it is nobody's
 * and its book is theirs, else one of their own. Returns whether the app has to start anew for it.
 */
export async function arrive(account: Account, desk: Desk | null): Promise<boolean> {
	const { id: user, person } = account.user;
	const here = await databaseHere(desk);
	const known = databaseOf(user) ?? here.name;
	const isTheirs = !desk || desk.me === person || (await ownerOf(here))?.user === user;
	if (known === here.name && isTheirs && (await claimFor(here, { user, person }))) {
		openNextFor(user, here.name);
		await expectBooks(here, account);
		if (!desk) await adoptFirst(here, account);
		return !desk;
	}
	const theirs = await databaseFor({ user, person });
	openNextFor(user, theirs.name);
	await expectBooks(theirs, account);
	await adoptFirst(theirs, account);
	theirs.close();
	return true;
}

/** A first book for an account that has none; what is here already stays. Where it fails the first screen offers it again. */
export async function beginBook({ user }: Account): Promise<void> {
	const phone = await Phone.open(currentDatabase());
	if (!phone.ok || (await phone.value.desk()) || (await phone.value.arriving())) return;
	await phone.value.start({ ...phoneDefaults(), ownerName: user.name });
}

/** Books that colleagues share with this account, and its own, come with the next round. */
export async function expectBooks(db: RapportDatabase, { books }: Account): Promise<void> {
	for (const { id } of books) if (!(await isHere(db, id))) await expectBook(db, id);
}

/**
 * The book on this phone is registered for its account and becomes creates from now on; nothing when it is shared
 * already. Returns why it could not be: then all of it stays as it is.
 */
export async function attachBook(
	desk: Desk,
	backend: Backend,
	account: Account
): Promise<BackendFailure | null> {
	const { db, book, me } = desk;
	if (me !== account.user.person || (await readShared(db, book))) return null;
	const name = ((await readRow(db, book, book))?.doc as Book | undefined)?.name || account.user.name;
	const answer = await backend.attachBook({ book, name });
	if (!answer.ok) return answer.error;
	await beginAttaching(db, book);
	// Known at once, not only when the backend is asked again.
	const others = account.books.filter(({ id }) => id !== book);
	writeAccount({ account: { ...account, books: [...others, answer.value] } });
	return null;
}

/** The database of an account, or one that can become it: what another has, or a book of nobody's, is left alone. */
async function databaseFor(owner: Owner): Promise<RapportDatabase> {
	const names = spareDatabases();
	for (let name = databaseOf(owner.user) ?? names.next().value; ; name = names.next().value) {
		const db = new RapportDatabase(name, plainCodec);
		const isFree = (await ownerOf(db))?.user === owner.user || !(await db.rows.count());
		if (isFree && (await claimFor(db, owner))) return db;
		db.close();
	}
}

async function databaseHere(desk: Desk | null): Promise<RapportDatabase> {
	return desk?.db ?? new RapportDatabase(currentDatabase(), plainCodec);
}

/** A book whose rows are here, shared or not, is not to be expected. */
async function isHere(db: RapportDatabase, book: Account['books'][number]['id']): Promise<boolean> {
	return (await readRow(db, book, book)) !== undefined;
}

async function adoptFirst({ name }: RapportDatabase, { books }: Account): Promise<void> {
	const [first] = books;
	const phone = first && (await Phone.open(name));
	if (phone?.ok) await phone.value.adopt(first!.id);
}
