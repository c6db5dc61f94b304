import { describe, expect, it } from 'vitest';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { HISTORY } from '../../sync/core/history.ts';
import { FIRST_STAMP, nextStamp } from '../../sync/core/stamp.ts';
import type { PushReply, WireOp } from '../../sync/protocol/messages.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import { MemoryBookStore } from '../../sync/testing/memory-book-store.ts';
import { applyPush } from './apply-push.ts';

const book = hashId('book');
const customer = hashId('customer');
const manager = hashId('manager');
const anna = hashId('anna’s phone');
const ben = hashId('ben’s phone');
const create = { kind: 'customer', root: customer };

function server() {
	const store = new MemoryBookStore(() => 'epoch');
	store.addBook(book);
	const push = (device: Id, ...given: (Partial<WireOp> & { no: number })[]): Promise<PushReply> => {
		const ops = given.map((op): WireOp => {
			const at = nextStamp(FIRST_STAMP, op.no);
			return { tx: op.no, id: customer, base: 0, fields: {}, was: {}, at, ...op };
		});
		const request = { protocol: PROTOCOL, book, epoch: 'epoch', now: 1000, ops };
		return applyPush(store, request, { device, person: device, role: 'writer' }, 1000);
	};
	const rows = async () => (await store.changes(book, 0, 2 ** 40)).rows;
	const history = async () =>
		(await rows()).filter(({ kind }) => kind === HISTORY).map(({ doc }) => doc.value);
	return { push, rows, history };
}
const born = { no: 1, create, fields: { manager, note: 'a' }, was: {} };
const verdictsOf = (reply: PushReply) => (reply.type === 'pushed' ? reply.verdicts : []);

describe('a push', () => {
	it('P-2, P-3 that comes again after its answer was lost is refused again, whatever happened since', async () => {
		const { push } = server();
		const child = hashId('follow-up');
		const early = { no: 1, id: child, create: { kind: 'follow-up', root: customer }, fields: { day: '2026-05-01', state: 'open' } }; // prettier-ignore
		const refused = { no: 1, verdict: 'out_of_reach' };
		expect(verdictsOf(await push(ben, early))).toEqual([refused]);
		await push(anna, born);
		expect(verdictsOf(await push(ben, early))).toEqual([refused]);
		// Whoever goes on with the next op has stored that answer.
		await push(ben, { no: 2, base: 1, fields: { note: 'b' }, was: { note: 'a' } });
		expect(verdictsOf(await push(ben, { no: 2 }))).toEqual([{ no: 2, verdict: 'ok' }]);
	});

	it('P-2 that grew since its answer was lost is taken from where it is new', async () => {
		const { push, rows } = server();
		const edit = { no: 2, fields: { note: 'b' }, was: { note: 'a' } };
		await push(anna, born);
		expect(verdictsOf(await push(anna, born, edit))).toEqual([
			{ no: 1, verdict: 'ok' },
			{ no: 2, verdict: 'ok' }
		]);
		await push(anna, born, edit);
		expect(await rows()).toMatchObject([{ rev: 2, doc: { note: 'b' } }, { kind: HISTORY }]);
	});

	it('C-3 two values that two phones replaced in one millisecond are both kept', async () => {
		const { push, history } = server();
		await push(anna, born);
		await push(anna, { no: 2, base: 1, fields: { note: 'b' }, was: { note: 'a' } });
		const at = nextStamp(FIRST_STAMP, 2);
		await push(ben, { no: 1, base: 2, at, fields: { note: 'c' }, was: { note: 'b' } });
		expect((await history()).sort()).toEqual(['a', 'b']);
	});

	it('C-3 a clash is recorded even if another phone put aside the same value in the same millisecond', async () => {
		const { push, rows, history } = server();
		const [first, second] = [anna, ben].sort() as [Id, Id];
		const at = nextStamp(FIRST_STAMP, 5);
		await push(hashId('cleo’s phone'), born, { no: 2, base: 1, fields: { note: 'b' }, was: { note: 'a' } });
		await push(second, { no: 1, base: 2, at, fields: { note: 'c' }, was: { note: 'b' } });
		// Wrote the same as Cleo, had seen neither, and loses: of two at once the later device stays.
		const unseen = { base: 1, at, fields: { note: 'b' }, was: { note: 'a' } };
		expect(verdictsOf(await push(first, { no: 1, ...unseen }))).toEqual([{ no: 1, verdict: 'merged_lost' }]);
		expect((await history()).sort()).toEqual(['a', 'b', 'b']);
		const clash = { kept: { value: 'c', by: second }, lost: { value: 'b', by: first } };
		expect((await rows()).filter(({ doc }) => 'clash' in doc)).toMatchObject([{ doc: { by: first, clash } }]);
		// As it is offered to a server of another past: repeating it adds nothing.
		await push(first, { no: 2, ...unseen });
		expect(await history()).toHaveLength(3);
	});

	it('L-1, C-3 with a record of the past never merges it into another of its name', async () => {
		const { push, rows, history } = server();
		await push(anna, born);
		await push(anna, { no: 2, base: 1, fields: { note: 'b' }, was: { note: 'a' } });
		const made = (await rows()).find(({ kind }) => kind === HISTORY)!;
		const offered = { id: made.id, create: { kind: HISTORY, root: customer }, fields: { of: customer, field: 'note', at: 'x' } }; // prettier-ignore
		await push(ben, { ...offered, no: 1, fields: { ...offered.fields, value: 'lost' } });
		await push(ben, { ...offered, no: 2, fields: { ...offered.fields, value: 'a' } });
		expect((await history()).sort()).toEqual(['a', 'lost']);
		expect((await rows()).find(({ id }) => id === made.id)).toEqual(made);
	});
});
