import { describe, expect, it, vi } from 'vitest';
import type { ImportPreview } from '../domain/import/preview.ts';
import type { Day } from '../domain/kernel/day.ts';
import { hashId } from '../domain/kernel/id.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { ImportSession, type ImportReader } from './import-session.svelte.ts';

const id = hashId('import');
const counts = { new: 1, same: 0, update: 0, deleted: 0, repeated: 0, rejected: 0 };
const content = {
	ok: true as const,
	value: { format: 'vcard' as const, encoding: 'utf-8' as const, count: 1, rejected: [], warnings: [] }
};
const preview: ImportPreview = {
	files: [
		{ name: 'a.vcf', content },
		{ name: 'b.zip', content: err({ type: 'compressed', container: 'zip' }) }
	],
	rows: [],
	counts
};
const summary = { created: 1, updated: 0, broughtBack: 0, same: 0, cancelled: false };
const files = [new File(['x'], 'a.vcf'), new File(['x'], 'b.zip')];

function world(
	reading: Partial<ImportReader> = {},
	stored: Awaited<ReturnType<ImportReader['store']>> = ok(summary)
) {
	const reader: ImportReader = {
		read: vi.fn(async () => ok(preview)),
		reread: vi.fn(async () => ok(preview)),
		store: vi.fn(async (_name, _choices, { signal }) =>
			signal?.aborted ? ok({ ...summary, cancelled: true }) : stored
		),
		close: vi.fn(),
		...reading
	};
	const release = vi.fn();
	const hold = vi.fn(() => release);
	const openReader = vi.fn(() => reader);
	const session = new ImportSession({
		openReader,
		hold,
		newId: () => id,
		setting: async () => ({
			id,
			book: hashId('book'),
			me: hashId('me'),
			today: '2026-11-22' as Day,
			region: 'TW',
			nameOrder: 'given-first'
		}),
		watch: async (storing) => {
			const stored = await storing;
			return stored.ok ? stored.value : null;
		}
	});
	return { session, reader, openReader, hold, release };
}

describe('an import', () => {
	it('stores nothing before it is told to (I1)', async () => {
		const { session, reader } = world();
		await session.read(files);
		expect(session.stage).toEqual({ type: 'preview', preview });
		expect(reader.store).not.toHaveBeenCalled();
	});
	it('stores once, however often it is told to, under the names of the files it took', async () => {
		const { session, reader } = world();
		await session.read(files);
		session.tag = 'fair';
		await Promise.all([session.run(), session.run()]);
		const choices = { tag: 'fair', bringBackDeleted: false };
		expect(reader.store).toHaveBeenCalledExactlyOnceWith('a.vcf', choices, expect.anything());
		expect(session.stage).toEqual({ type: 'done', id, summary });
	});
	it('kills the reader when reading is cancelled, and hears nothing of it later', async () => {
		let finish = (_: Awaited<ReturnType<ImportReader['read']>>) => {};
		const { session, reader } = world({ read: () => new Promise((resolve) => (finish = resolve)) });
		const reading = session.read(files);
		await Promise.resolve();
		session.cancel();
		expect(reader.close).toHaveBeenCalledOnce();
		await Promise.resolve();
		finish(ok(preview));
		await reading;
		expect(session.stage).toEqual({ type: 'choosing', failure: { type: 'cancelled' } });
	});
	it('reads with the reader that was opened ahead, and lets go of one that nobody needed', async () => {
		const { session, reader, openReader } = world();
		const leave = session.prepare();
		await session.read(files);
		expect(openReader).toHaveBeenCalledTimes(1);
		leave();
		expect(reader.close).not.toHaveBeenCalled();
		session.prepare()();
		expect(openReader).toHaveBeenCalledTimes(2);
		expect(reader.close).toHaveBeenCalledTimes(1);
	});

	it('goes back to the choice of files, with the reason, when reading fails', async () => {
		const { session, reader } = world({ read: async () => err({ type: 'timed-out' }) });
		await session.read(files);
		expect(session.stage).toEqual({ type: 'choosing', failure: { type: 'timed-out' } });
		expect(reader.close).toHaveBeenCalled();
	});
	it('says so when a write fails half-way', async () => {
		const { session } = world({}, err({ type: 'storage-full' }));
		await session.read(files);
		await session.run();
		expect(session.stage).toEqual({ type: 'interrupted' });
	});
	it('holds updates off from the first byte to the last row (D-6)', async () => {
		const { session, hold, release } = world();
		await session.read(files);
		expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
		await session.run();
		expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 1]);
	});
	it('tells whoever listens when all of it is stored', async () => {
		const { session } = world();
		const told = vi.fn();
		session.onstored = told;
		await session.read(files);
		await session.run();
		expect(told).toHaveBeenCalledExactlyOnceWith(id, summary);
	});
	it('takes no new files while it stores', async () => {
		const { session, reader } = world();
		await session.read(files);
		const storing = session.run();
		await session.read(files);
		await storing;
		expect(reader.read).toHaveBeenCalledOnce();
	});
	it('reads other files in the place of a refused one, and keeps the rest and what was chosen', async () => {
		const { session, reader } = world();
		await session.read(files);
		session.tag = 'fair';
		session.bringBackDeleted = true;
		const other = new File(['x'], 'c.vcf');
		await session.replace(1, [other]);
		expect(vi.mocked(reader.read).mock.calls[1]![0]).toEqual([files[0], other]);
		expect([session.tag, session.bringBackDeleted]).toEqual(['fair', true]);
		expect(session.stage.type).toBe('preview');
	});
	it('forgets the choices of one import before the next', async () => {
		const { session } = world();
		await session.read(files);
		session.tag = 'fair';
		session.bringBackDeleted = true;
		session.reset();
		expect([session.tag, session.bringBackDeleted, session.stage.type]).toEqual(['', false, 'choosing']);
	});
});
