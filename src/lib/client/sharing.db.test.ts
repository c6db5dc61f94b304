import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { plainCodec } from '../db/codec.ts';
import { RapportDatabase } from '../db/database.ts';
import { ownerOf } from '../db/shared-book.ts';
import { wipeDatabase } from '../db/wipe.ts';
import { hashId } from '../domain/kernel/id.ts';
import type { Account } from '../state/backend.ts';
import { currentDatabase, forgetCurrent } from './databases.ts';
import { LOCAL, Phone } from './open-phone.ts';
import { arrive } from './sharing.ts';

let stored: Map<string, string>;
beforeEach(() => {
	stored = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value)
	});
});
afterEach(async () => {
	vi.unstubAllGlobals();
	for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
});

function account(name: string): Account {
	const user = { id: name, name, email: `${name}@example.com`, person: hashId('person', name), role: 'lead' };
	return {
		user: { ...user, role: 'lead' },
		team: { id: hashId('team', name), name },
		device: hashId('device', name),
		books: []
	};
}
const uma = account('uma');
const vera = account('vera');
const wu = account('wu');

const owner = async (name: string) => {
	const db = new RapportDatabase(name, plainCodec);
	const found = (await ownerOf(db))?.user;
	db.close();
	return found;
};

/** The database that the phone opens now, with a book in it that was started there. */
async function deskHere() {
	const opened = await Phone.open(currentDatabase());
	if (!opened.ok) throw new Error(opened.error.type);
	const defaults = { region: 'TW', currency: 'TWD', nameOrder: 'given-first', zone: 'Asia/Taipei' } as const;
	const started = await opened.value.start({ ...defaults, ownerName: '' });
	if (!started.ok) throw new Error(started.error.type);
	return started.value;
}

/** As somebody does who signs out and removes what is here. */
async function removeHere() {
	const { db } = await deskHere();
	forgetCurrent();
	await wipeDatabase(db);
}

it('A-3 each account has a database, and finds its own again', async () => {
	await arrive(uma, null);
	expect(currentDatabase()).toBe(LOCAL);
	const desk = await deskHere();
	await arrive(vera, desk);
	const veras = currentDatabase();
	expect([await owner(LOCAL), await owner(veras)]).toEqual(['uma', 'vera']);
	await arrive(uma, await deskHere());
	expect(currentDatabase()).toBe(LOCAL);
	await arrive(vera, desk);
	expect(currentDatabase()).toBe(veras);
});

it('A-3 who removed theirs leaves a phone of nobody’s, not one that opens what another kept', async () => {
	await arrive(uma, null);
	await arrive(vera, await deskHere());
	await removeHere();
	expect(await owner(currentDatabase())).toBeUndefined();
	await arrive(uma, null);
	expect(currentDatabase()).toBe(LOCAL);
});

it('A-3 a book of nobody’s that another finds here is not taken for theirs', async () => {
	await arrive(uma, null);
	await arrive(vera, await deskHere());
	await removeHere();
	const nobodys = await deskHere();
	await arrive(wu, nobodys);
	expect(currentDatabase()).not.toBe(nobodys.db.name);
	expect([await owner(nobodys.db.name), await owner(currentDatabase())]).toEqual([undefined, 'wu']);
});

it('A-3 a browser that forgot which database is whose gives nobody another’s', async () => {
	await arrive(uma, null);
	const desk = await deskHere();
	await arrive(vera, desk);
	const veras = currentDatabase();
	stored.clear();
	await arrive(wu, desk);
	expect(await owner(currentDatabase())).toBe('wu');
	stored.clear();
	await arrive(vera, desk);
	expect(currentDatabase()).toBe(veras);
});
