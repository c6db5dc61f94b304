import type { DraftStore } from '../state/draft.svelte.ts';
import { holdOpenForm } from './open-form.ts';

const kept = new Map<string, unknown>();

/** Drafts for as long as this page lives: of who somebody is, who may be another than the owner of the book here. */
export const passingDrafts: DraftStore = {
	read: async (key) => kept.get(key),
	list: async (prefix) =>
		[...kept].flatMap(([key, value]) => (key.startsWith(prefix) ? [{ key, value }] : [])),
	write: async (key, value) => void kept.set(key, value),
	drop: async (key) => void kept.delete(key),
	hold: (key) => holdOpenForm(key)
};
