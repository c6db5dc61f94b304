import type { DraftStore } from '../state/draft.svelte.ts';
import { holdOpenForm } from './open-form.ts';

const kept = new Map<string, unknown>();

/** Drafts of a phone without a book, for as long as this page lives: there is nowhere else to keep them. */
export const passingDrafts: DraftStore = {
	read: async (key) => kept.get(key),
	list: async (prefix) =>
		[...kept].flatMap(([key, value]) => (key.startsWith(prefix) ? [{ key, value }] : [])),
	write: async (key, value) => void kept.set(key, value),
	drop: async (key) => void kept.delete(key),
	hold: () => holdOpenForm()
};
