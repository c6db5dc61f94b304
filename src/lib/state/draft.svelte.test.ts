import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft, type DraftStore } from './draft.svelte.ts';

class MemoryStore implements DraftStore {
	kept = new Map<string, unknown>();
	held = 0;
	read = async (key: string) => this.kept.get(key);
	list = async (prefix: string) =>
		[...this.kept].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => ({ key, value }));
	write = async (key: string, value: unknown) => void this.kept.set(key, value);
	drop = async (key: string) => void this.kept.delete(key);
	hold = () => {
		this.held++;
		return () => void this.held--;
	};
}

class NoteForm {
	note = $state('');
	value = () => ({ note: this.note });
	isDirty = () => this.note !== '';
	restore = (value: unknown) => void (this.note = (value as { note: string }).note);
	reset = () => void (this.note = '');
}

/** A form's component: made, and unmade as on the way back. */
function open(store: DraftStore) {
	const form = new NoteForm();
	let draft!: Draft;
	const leave = $effect.root(() => {
		draft = new Draft(store, 'note', form);
	});
	flushSync();
	return { form, draft, leave };
}

const settle = async () => {
	await vi.advanceTimersByTimeAsync(0);
	flushSync();
};

describe('a draft', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('keeps what was typed when the app is killed after a short pause, and restores it', async () => {
		const store = new MemoryStore();
		const first = open(store);
		await settle();
		first.form.note = 'Wants green tea';
		flushSync();
		await vi.advanceTimersByTimeAsync(300);
		expect(store.kept.get('note')).toEqual({ note: 'Wants green tea' });

		const second = open(store);
		await settle();
		expect(second.form.note).toBe('Wants green tea');
		expect(second.draft.restored).toBe(true);
	});

	it('is kept at once when the page is hidden or left', async () => {
		const store = new MemoryStore();
		const hidden = open(store);
		await settle();
		hidden.form.note = 'a';
		flushSync();
		dispatchEvent(new Event('pagehide'));
		await settle();
		expect(store.kept.get('note')).toEqual({ note: 'a' });
		hidden.form.note = 'ab';
		flushSync();
		hidden.leave();
		await settle();
		expect(store.kept.get('note')).toEqual({ note: 'ab' });
	});

	it('is gone once the form is saved, and no late write brings it back', async () => {
		const store = new MemoryStore();
		const { form, draft, leave } = open(store);
		await settle();
		form.note = 'a';
		flushSync();
		void draft.saved();
		leave();
		await vi.advanceTimersByTimeAsync(1000);
		expect(store.kept.size).toBe(0);
	});

	it('discards: the form begins anew, nothing is offered again, and Undo brings it back', async () => {
		const store = new MemoryStore();
		store.kept.set('note', { note: 'old' });
		const { form, draft } = open(store);
		await settle();
		const undo = draft.discard();
		await vi.advanceTimersByTimeAsync(1000);
		expect([form.note, draft.restored, store.kept.size]).toEqual(['', false, 0]);
		undo();
		flushSync();
		await vi.advanceTimersByTimeAsync(1000);
		expect([form.note, store.kept.get('note')]).toEqual(['old', { note: 'old' }]);
	});

	it('goes with what was cleared by hand', async () => {
		const store = new MemoryStore();
		store.kept.set('note', { note: 'old' });
		const { form } = open(store);
		await settle();
		form.note = '';
		flushSync();
		await vi.advanceTimersByTimeAsync(1000);
		expect(store.kept.size).toBe(0);
	});

	it('holds the form open only while there is something to lose (D-6)', async () => {
		const store = new MemoryStore();
		const { form, leave } = open(store);
		await settle();
		expect(store.held).toBe(0);
		form.note = 'a';
		flushSync();
		expect(store.held).toBe(1);
		form.note = '';
		flushSync();
		expect(store.held).toBe(0);
		form.note = 'b';
		flushSync();
		leave();
		expect(store.held).toBe(0);
	});
});
