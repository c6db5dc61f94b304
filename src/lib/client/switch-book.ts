import type { Desk } from '../db/desk.ts';
import { storageFailure, type StorageFailure } from '../db/failure.ts';
import type { Id } from '../domain/kernel/id.ts';
import { err, type Result } from '../domain/kernel/result.ts';
import { adoptBook } from './open-phone.ts';

/**
 * Starts the app on another book of this phone, and every later start too; when it succeeds the page goes away. Other tabs
 * stay on theirs: what is open there is written where it belongs, and no form is taken from anybody (D-6).
 */
export async function switchBook({ db }: Pick<Desk, 'db'>, book: Id): Promise<Result<never, StorageFailure>> {
	try {
		await adoptBook(db, book);
	} catch (error) {
		return err(storageFailure(error));
	}
	location.assign('/');
	return new Promise(() => {});
}
