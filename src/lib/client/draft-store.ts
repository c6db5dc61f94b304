import { dropDraft, readDraft, readDrafts, writeDraft } from '../db/drafts.ts';
import type { Desk } from '../db/desk.ts';
import type { DraftStore } from '../state/draft.svelte.ts';
import { holdOpenForm } from './open-form.ts';

/** The drafts of a desk's forms: sealed in its database, and held against updates while they are open (D-6). */
export function draftStore({ db }: Pick<Desk, 'db'>): DraftStore {
	return {
		read: (key) => readDraft(db, key),
		list: (prefix) => readDrafts(db, prefix),
		write: (key, value) => writeDraft(db, key, value),
		drop: (key) => dropDraft(db, key),
		hold: () => holdOpenForm()
	};
}
