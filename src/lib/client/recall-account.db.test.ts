import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { claimFor } from '../db/shared-book.ts';
import { World } from '../db/testing/world.ts';
import { hashId } from '../domain/kernel/id.ts';
import { ok } from '../domain/kernel/result.ts';
import type { Account } from '../state/backend.ts';
import { readAccount, writeAccount } from './account-store.ts';
import { recallAccount } from './recall-account.ts';

beforeEach(() => {
	const stored = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

const person = hashId('uma');
const uma: Account = {
	user: { id: 'uma', name: 'Uma', email: 'uma@example.com', person, role: 'lead' },
	team: { id: hashId('team'), name: 'Team' },
	device: hashId('device'),
	books: []
};
const vera: Account = { ...uma, user: { ...uma.user, id: 'vera' } };
/** A backend for which the session of this browser is that of an account, or nobody's. */
const hello = (account: Account | null) => ({
	hello: vi.fn(() => Promise.resolve(ok({ rapport: 1, epoch: 'e', isSetUp: true, account })))
});

async function umasPhone() {
	const { db } = new World().tab();
	await claimFor(db, { user: 'uma', person });
	return db;
}

it('a phone that forgot who is signed in, but neither its book nor its session, is told by the backend', async () => {
	await recallAccount(await umasPhone(), hello(uma));
	expect(readAccount()).toEqual({ account: uma });
});

it('A-3 the session of somebody else is not taken for the owner’s, nor is that of nobody', async () => {
	const db = await umasPhone();
	await recallAccount(db, hello(vera));
	await recallAccount(db, hello(null));
	expect(readAccount()).toBeNull();
});

it('nobody is asked where it is known, or where there is nothing of anybody’s', async () => {
	const backend = hello(uma);
	await recallAccount(new World().tab().db, backend);
	writeAccount({ account: uma, ended: 'signed-out' });
	await recallAccount(await umasPhone(), backend);
	expect(backend.hello).not.toHaveBeenCalled();
	expect(readAccount()?.ended).toBe('signed-out');
});
