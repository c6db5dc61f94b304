import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts } from './toasts.svelte.ts';

const texts = (toasts: Toasts) => toasts.all.map(({ text }) => text);

describe('toasts', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('leave by themselves, later when there is something to undo', () => {
		const toasts = new Toasts();
		toasts.show('Saved');
		toasts.show('Deleted', { label: 'Undo', run: () => {} });
		vi.advanceTimersByTime(5_000);
		expect(texts(toasts)).toEqual(['Deleted']);
		vi.advanceTimersByTime(5_000);
		expect(texts(toasts)).toEqual([]);
	});

	it('wait while somebody is on them', () => {
		const toasts = new Toasts();
		toasts.show('Saved');
		toasts.hold(true);
		vi.advanceTimersByTime(60_000);
		expect(texts(toasts)).toEqual(['Saved']);
		toasts.hold(false);
		vi.advanceTimersByTime(5_000);
		expect(texts(toasts)).toEqual([]);
	});

	it('are two at most: the oldest makes room', () => {
		const toasts = new Toasts();
		for (const text of ['one', 'two', 'three']) toasts.show(text);
		expect(texts(toasts)).toEqual(['two', 'three']);
	});
});
