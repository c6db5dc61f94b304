import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '../db/desk.ts';
import { World } from '../db/testing/world.ts';
import type { Written } from '../db/writer.ts';
import { keepSafe } from './keep-safe.ts';
import { readSentinel, writeSentinel } from './sentinel.ts';

let page: EventTarget & { hidden: boolean };
beforeEach(() => {
	page = Object.assign(new EventTarget(), { hidden: false });
	vi.stubGlobal('document', page);
	const stored = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

async function started() {
	const world = new World();
	const { db, writer, desk: index } = world.tab();
	await writer.write(world.book, world.startBook());
	await index.open();
	const desk: Desk = { db, writer, index, book: world.book, me: world.me, clock: world.clock };
	const write = async (...changes: Parameters<typeof writer.write>[1][number][]): Promise<Written> => {
		const written = await writer.write(world.book, changes);
		if (!written.ok) throw new Error(written.error.type);
		return written.value;
	};
	return { world, db, desk, write };
}

it('makes the next start ready at once when the phone is put away after a write', async () => {
	const { world, db, desk, write } = await started();
	const settle = keepSafe(desk, true);
	page.hidden = true;
	page.dispatchEvent(new Event('visibilitychange'));
	settle(await write(world.customer({ familyName: 'Lin' })));
	await vi.waitFor(() => expect(desk.index.table.size).toBe(1));
	const kept = async () =>
		(await db.meta.toCollection().primaryKeys()).some((key) => key.startsWith('first:'));
	expect(await kept()).toBe(false);
	page.dispatchEvent(new Event('visibilitychange'));
	await vi.waitFor(async () => expect(await kept()).toBe(true));
});

it('D-5 the sentinel counts once, and then adds up what this and other tabs have written', async () => {
	const { world, desk, write } = await started();
	const settle = keepSafe(desk, false);
	const lin = world.customer({ familyName: 'Lin' });
	const day = '2026-03-01';
	const visit = () =>
		world.child('touchpoint', lin.id, { channel: 'visit', direction: 'out', day, zone: 'Asia/Taipei' });
	const held = (touchpoints: number) =>
		vi.waitFor(() => expect(readSentinel()).toMatchObject({ customers: 1, touchpoints }), 8000);

	// The first was made by nobody who told: it is counted.
	await write(lin, visit());
	settle(await write(visit()));
	await held(2);

	writeSentinel({ ...readSentinel()!, touchpoints: 41 });
	settle(await write(visit()));
	await held(42);

	settle();
	await held(3);
});
