import { dropDraft, readDraft, readDrafts, writeDraft } from '../db/drafts.ts';
import type { Desk } from '../db/desk.ts';
import type { DraftStore } from '../state/draft.svelte.ts';
import { draftsOpenElsewhere, holdOpenForm } from './open-form.ts';

/** The drafts of a desk's forms: sealed in its database, and held against updates while they are open (D-6). */
export function draftStore({ db, book }: Pick<Desk, 'db' | 'book'>): DraftStore {
	return {
		read: (key) => readDraft(db, book, key),
		async list(prefix) {
			const [drafts, elsewhere] = await Promise.all([readDrafts(db, book, prefix), draftsOpenElsewhere()]);
			return drafts.filter(({ key }) => !elsewhere.has(key));
		},
		write: (key, value) => writeDraft(db, book, key, value),
		drop: (key) => dropDraft(db, book, key),
		hold: (key) => holdOpenForm(key)
	};
}
