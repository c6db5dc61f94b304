import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '../db/desk.ts';
import { World } from '../db/testing/world.ts';
import type { Written } from '../db/writer.ts';
import { keepSafe } from './keep-safe.ts';
import { readSentinel, writeSentinel } from './sentinel.ts';

beforeEach(() => {
	const stored = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

it('D-5 the sentinel counts once, and then adds up what this and other tabs have written', async () => {
	const world = new World();
	const { db, writer, desk: index } = world.tab();
	await writer.write(world.book, world.startBook());
	await index.open();
	const desk: Desk = { db, writer, index, book: world.book, me: world.me, clock: world.clock };
	const settle = keepSafe(desk, false);
	const lin = world.customer({ familyName: 'Lin' });
	const day = '2026-03-01';
	const visit = () =>
		world.child('touchpoint', lin.id, { channel: 'visit', direction: 'out', day, zone: 'Asia/Taipei' });
	const write = async (...changes: Parameters<typeof writer.write>[1][number][]): Promise<Written> => {
		const written = await writer.write(world.book, changes);
		if (!written.ok) throw new Error(written.error.type);
		return written.value;
	};
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
