import type { Desk } from '../db/desk.ts';
import { countDraftsBeside } from '../db/drafts.ts';
import type { Id } from '../domain/kernel/id.ts';

/** How many forms were begun on this phone that would be lost if a book took the place of everything on it (D-6). */
export function draftsBeside({ db }: Pick<Desk, 'db'>, book: Id): Promise<number> {
	return countDraftsBeside(db, book);
}
