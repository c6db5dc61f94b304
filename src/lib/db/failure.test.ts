import { expect, it } from 'vitest';
import { storageFailure } from './failure.ts';

const wrapped = (name: string) => Object.assign(new Error('outer'), { inner: { name } });

it('says that storage is denied instead of breaking: what a browser throws when a setting forbids it (A5)', () => {
	expect(storageFailure(wrapped('SecurityError'))).toEqual({ type: 'storage-failed', name: 'SecurityError' });
});

it('finds a full disk inside what Dexie wraps around it', () => {
	expect(storageFailure(wrapped('QuotaExceededError'))).toEqual({ type: 'storage-full' });
});

it('throws a broken invariant on', () => {
	expect(() => storageFailure(new TypeError('not ours'))).toThrow('not ours');
});
