import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { claimFor, NEWLY_SHARED, putShared, readShared } from '../../src/lib/db/shared-book.ts';
import { describePlainly, World } from '../../src/lib/db/testing/world.ts';
import { hashId, type Id } from '../../src/lib/domain/kernel/id.ts';
import { readChanges } from '../../src/lib/server/sync/read-changes.ts';
import type { Transport } from '../../src/lib/sync/ports.ts';
import { MemoryBookStore } from '../../src/lib/sync/testing/memory-book-store.ts';
import { composeSync } from '../../src/lib/client/compose-sync.ts';

const [TAKEN, KEPT] = [hashId('taken back'), hashId('kept')] as [Id, Id];
const me = { user: 'ben', person: hashId('ben'), name: 'Ben' };

/** A phone with two books, of which one is no longer given to it. */
async function round(open: Id) {
	const world = new World();
	const { db, writer } = world.tab();
	await claimFor(db, me);
	for (const book of [TAKEN, KEPT]) await putShared(db, book, { ...NEWLY_SHARED, role: 'reader' });
	const server = new MemoryBookStore(() => 'epoch');
	server.addBook(KEPT);
	const access = { device: hashId('phone'), grant: hashId('grant'), role: 'reader' as const };
	const transport: Transport = {
		push: async () => ({ ok: false, error: { type: 'no-access' } }),
		pull: async (request) =>
			request.book === KEPT
				? { ok: true, value: await readChanges(server, request, access, world.now) }
				: { ok: false, error: { type: 'no-access' } }
	};
	const onended = vi.fn();
	const { engine } = composeSync(db, {
		clock: world.clock,
		describe: describePlainly,
		writer,
		me: () => me,
		open,
		onended,
		onchange: () => {},
		prepare: async () => {},
		transport
	});
	engine.wake();
	await vi.waitFor(async () => expect((await readShared(db, KEPT))?.syncedAt).toBeTruthy());
	await vi.waitFor(() => expect(engine.state.activity).not.toBe('syncing'));
	engine.stop();
	expect(onended).toHaveBeenCalledOnce();
	return engine.state;
}

it('a book that is no longer given to this phone holds up no other, and is no problem of theirs', async () => {
	expect(await round(KEPT)).toEqual({ activity: 'idle', problem: null });
});

it('it is said where that book is on the screen', async () => {
	expect(await round(TAKEN)).toEqual({ activity: 'stuck', problem: { type: 'no-access' } });
});
