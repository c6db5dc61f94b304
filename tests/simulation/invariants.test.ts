import { describe, expect, it } from 'vitest';
import { hashId, type Id } from '../../src/lib/domain/kernel/id.ts';
import { applyPush } from '../../src/lib/server/sync/apply-push.ts';
import type { ServerRow } from '../../src/lib/sync/core/merge.ts';
import type { Op } from '../../src/lib/sync/core/op.ts';
import { FIRST_STAMP, nextStamp } from '../../src/lib/sync/core/stamp.ts';
import { opsToWire } from '../../src/lib/sync/core/wire-ops.ts';
import { PROTOCOL } from '../../src/lib/sync/protocol/version.ts';
import { MemoryBookStore } from '../../src/lib/sync/testing/memory-book-store.ts';
import { check } from './invariants.ts';
import { Oracle } from './oracle.ts';
import { BOOK } from './world.ts';

const customer = hashId('customer');
const born = { base_rev: 0, create: { kind: 'customer', root: customer }, fields: { manager: hashId('manager'), note: 'a' }, was: {} }; // prettier-ignore
const at = (ms: number) => nextStamp(FIRST_STAMP, ms);

function world() {
	const store = new MemoryBookStore(() => 'epoch');
	store.addBook(BOOK);
	const oracle = new Oracle();
	const rows = async () => (await store.changes(BOOK, 0, 2 ** 40)).rows as ServerRow[];
	/** The first op of a phone that has seen `base_rev`, written and taken in at once. */
	const push = async (device: Id, op: Pick<Op, 'at' | 'base_rev' | 'create' | 'fields' | 'was'>) => {
		const whole: Op = { op_no: 1, tx: customer, book: BOOK, id: customer, ...op };
		oracle.wrote(device, whole, op.base_rev, [], 'epoch');
		const request = { protocol: PROTOCOL, book: BOOK, epoch: 'epoch', now: 1000, ops: opsToWire([whole]) };
		const before = new Set((await rows()).map(({ seq }) => seq));
		const reply = await applyPush(store, request, { device, person: device, role: 'writer' }, 1000);
		const changed = (await rows()).filter(({ seq }) => !before.has(seq));
		oracle.took({ device, request, reply, from: 0, now: 1000, changed });
	};
	/** What does not hold, of the rows that the server has or of others. */
	const failures = async (held?: ServerRow[]) =>
		check({ phones: [], server: { rows: async () => held ?? rows() }, written: new Map(), oracle });
	return { push, rows, failures };
}

describe('the invariants', () => {
	it('C-6, C-3 tell two clashes of one millisecond from each other, which the names of their records do not', async () => {
		const { push, rows, failures } = world();
		await push(hashId('anna'), { ...born, at: at(1) });
		for (const name of ['ben', 'cleo', 'dora'])
			await push(hashId(name), { base_rev: 1, at: at(2), fields: { note: name }, was: { note: 'a' } });
		expect(await failures()).toEqual([]);
		const clashes = (await rows()).filter(({ doc }) => 'clash' in doc);
		expect(clashes).toHaveLength(2);
		for (const one of clashes)
			expect(await failures((await rows()).filter(({ id }) => id !== one.id))).toEqual([
				expect.stringContaining('C-6 a clash without a record')
			]);
	});
});
