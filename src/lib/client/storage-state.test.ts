import { describe, expect, test, vi } from 'vitest';
import { askPersistence, storageState } from './storage-state.ts';

const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));

describe('asking the browser to keep our data (D-5)', () => {
	test('asks once it is not promised yet, and not again afterwards', async () => {
		const persist = vi.fn(() => Promise.resolve(true));
		expect(await askPersistence({ persisted: () => Promise.resolve(false), persist })).toBe(true);
		expect(await askPersistence({ persisted: () => Promise.resolve(true), persist })).toBe(true);
		expect(persist).toHaveBeenCalledTimes(1);
	});

	test('a browser that refuses, throws or knows nothing of it is a plain no', async () => {
		expect(await askPersistence({ persisted: refuse, persist: refuse })).toBe(false);
		expect(await askPersistence({ persisted: refuse, persist: () => Promise.resolve(true) })).toBe(true);
		expect(await askPersistence({})).toBe(false);
	});
});

describe('the storage state', () => {
	test('is what the browser says', async () => {
		const estimate = () => Promise.resolve({ usage: 5, quota: 100 });
		const persisted = () => Promise.resolve(true);
		expect(await storageState({ persisted, estimate })).toEqual({ persisted: true, usage: 5, quota: 100 });
	});

	test('is unknown, not an error, where the browser refuses to say', async () => {
		const unknown = { persisted: false, usage: undefined, quota: undefined };
		expect(await storageState({ persisted: refuse, estimate: refuse })).toEqual(unknown);
		expect(await storageState({})).toEqual(unknown);
	});
});
