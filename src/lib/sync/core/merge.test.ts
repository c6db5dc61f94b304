import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import type { History } from './history.ts';
import { mergeOp, stampAsReceived, type Merged, type ServerRow } from './merge.ts';
import type { Op } from './op.ts';
import { FIRST_STAMP, nextStamp, stampMillis } from './stamp.ts';

const book = hashId('book');
const id = hashId('customer');
const anna = { device: hashId('anna’s phone'), person: hashId('anna') };
const ben = { device: hashId('ben’s phone'), person: hashId('ben') };
const at = (ms: number) => nextStamp(FIRST_STAMP, ms);
const op = (over: Partial<Op>): Op => ({
	op_no: 1,
	tx: hashId('tx'),
	book,
	id,
	base_rev: 0,
	fields: {},
	was: {},
	at: at(1),
	...over
});
const merge = (row: ServerRow | null, over: Partial<Op>, who = anna): Merged => mergeOp(row, op(over), who)!;
const docOf = (row: Row) => row.doc as unknown as History;

const start = merge(null, {
	create: { kind: 'customer', root: id },
	fields: { note: 'a', company: 'X' },
	at: at(1)
}).row;

describe('the merge', () => {
	it('P-5 only a create creates', () => {
		expect(mergeOp(null, op({ fields: { note: 'b' } }), anna)).toBeNull();
		expect(start).toMatchObject({ rev: 1, life: 'live', doc: { note: 'a', company: 'X' } });
	});

	it('C-2 different fields merge, without a clash', () => {
		const one = merge(start, { base_rev: 1, fields: { note: 'b' }, was: { note: 'a' }, at: at(2) });
		const two = merge(
			one.row,
			{ base_rev: 1, fields: { company: 'Y' }, was: { company: 'X' }, at: at(3) },
			ben
		);
		expect(two.row).toMatchObject({ rev: 3, doc: { note: 'b', company: 'Y' } });
		expect(two.lost).toEqual([]);
		expect(two.history.map(docOf)).toMatchObject([{ field: 'company', value: 'X', by: ben.person }]);
	});

	it('C-1, C-3 a later stamp wins a clash, and the other value is kept with both sides', () => {
		const one = merge(start, { base_rev: 1, fields: { note: 'hers' }, was: { note: 'a' }, at: at(5) });
		const late = merge(one.row, { base_rev: 1, fields: { note: 'his' }, was: { note: 'a' }, at: at(9) }, ben);
		expect(late.row.doc.note).toBe('his');
		expect(late.lost).toEqual([]);
		const early = merge(
			one.row,
			{ base_rev: 1, fields: { note: 'his' }, was: { note: 'a' }, at: at(3) },
			ben
		);
		expect(early).toMatchObject({ changed: false, lost: ['note'], row: { rev: 2, doc: { note: 'hers' } } });
		for (const [{ history }, kept, lost] of [
			[late, 'his', 'hers'],
			[early, 'hers', 'his']
		] as const)
			expect(history.map(docOf)).toMatchObject([
				{ value: lost, clash: { base: 'a', kept: { value: kept }, lost: { value: lost } } }
			]);
	});

	it('C-1 who has seen a value replaces it, even with a clock that is behind', () => {
		const one = merge(start, { base_rev: 1, fields: { note: 'b' }, was: { note: 'a' }, at: at(1000) });
		const two = merge(one.row, { base_rev: 2, fields: { note: 'c' }, was: { note: 'b' }, at: at(10) }, ben);
		expect(two.row.doc.note).toBe('c');
		expect(two.row.marks.note!.at > one.row.marks.note!.at).toBe(true);
		expect(two.history.map(docOf)[0]!.clash).toBeUndefined();
	});

	it('C-1 two edits of one device never clash with each other', () => {
		const one = merge(start, { base_rev: 1, fields: { note: 'b' }, was: { note: 'a' }, at: at(5) });
		const two = merge(one.row, { base_rev: 1, fields: { note: 'c' }, was: { note: 'b' }, at: at(6) });
		expect(two).toMatchObject({ lost: [], row: { doc: { note: 'c' } } });
	});

	it('C-4 an edit of a deleted row waits in its history, and nothing comes back by itself', () => {
		const gone = merge(start, { base_rev: 1, fields: { life: 'deleted' }, was: { life: 'live' }, at: at(2) });
		const edit = merge(gone.row, { base_rev: 1, fields: { note: 'b' }, was: { note: 'a' }, at: at(9) }, ben);
		expect(edit).toMatchObject({
			changed: false,
			lost: ['note'],
			row: { life: 'deleted', doc: { note: 'a' } }
		});
		expect(edit.history.map(docOf)).toMatchObject([{ value: 'b', refused: 'deleted' }]);
		const create = { kind: 'customer', root: id };
		const unseen = merge(gone.row, { create, base_rev: 1, fields: { note: 'b' }, at: at(9) }, ben);
		expect(unseen.row.life).toBe('deleted');
		const seen = merge(gone.row, { create, base_rev: 2, fields: { note: 'b' }, was: { note: 'a' } }, ben);
		expect(seen.row).toMatchObject({ life: 'live', doc: { note: 'b' } });
	});

	it('C-4 who deleted a row brings it back, though the server had not told them of it', () => {
		const gone = merge(start, { base_rev: 1, fields: { life: 'deleted' }, was: { life: 'live' }, at: at(2) });
		const back = { base_rev: 1, fields: { life: 'live', note: 'b' }, was: { life: 'deleted', note: 'a' } };
		expect(merge(gone.row, { ...back, at: at(3) })).toMatchObject({
			lost: [],
			row: { life: 'live', doc: { note: 'b' } }
		});
		expect(merge(gone.row, { ...back, at: at(3) }, ben).lost).toContain('note');
	});

	it('C-4 a value that a deleted row holds already is not written into it', () => {
		const gone = merge(start, { base_rev: 1, fields: { life: 'deleted' }, was: { life: 'live' }, at: at(2) });
		const same = merge(gone.row, { base_rev: 1, fields: { note: 'a' }, at: at(9) }, ben);
		expect(same).toMatchObject({ changed: false, lost: [], history: [] });
		expect(same.row.marks.note).toEqual(gone.row.marks.note);
	});

	it('C-1, C-6 the same value written twice stands for the later one, which nobody had seen', () => {
		const cleo = { device: hashId('cleo’s phone'), person: hashId('cleo') };
		const one = merge(start, { base_rev: 1, fields: { note: 'gold' }, was: { note: 'a' }, at: at(5) });
		const between = { base_rev: 2, fields: { note: 'silver' }, was: { note: 'gold' }, at: at(7) };
		const same = { base_rev: 1, fields: { note: 'gold' }, was: { note: 'a' }, at: at(9) };
		const first = merge(merge(one.row, between, ben).row, same, cleo);
		const last = merge(merge(one.row, same, cleo).row, between, ben);
		expect([first.row.doc.note, last.row.doc.note]).toEqual(['gold', 'gold']);
		expect(last.history.map(docOf)).toMatchObject([{ value: 'silver', clash: { base: 'gold' } }]);
	});

	it('a repeated op changes nothing', () => {
		const edit = { base_rev: 1, fields: { note: 'b' }, was: { note: 'a' }, at: at(5) };
		const once = merge(start, edit);
		expect(merge(once.row, edit)).toMatchObject({ changed: false, history: [], lost: [] });
	});

	it('C-6 any order of concurrent edits gives the same document, and each losing value is kept', () => {
		const phones = [1, 2, 3, 4].map((n) => ({
			device: hashId(`device ${n}`),
			person: hashId(`person ${n}`)
		}));
		const edit = fc.record({
			ms: fc.integer({ min: 2, max: 6 }),
			value: fc.constantFrom('p', 'q', 'r', null)
		});
		fc.assert(
			fc.property(fc.array(edit, { minLength: 2, maxLength: 4 }), fc.integer(), (edits, shuffle) => {
				const ops = edits.map(({ ms, value }, n) => ({
					who: phones[n]!,
					over: { base_rev: 1, fields: { note: value }, was: { note: 'a' }, at: at(ms) }
				}));
				const run = (order: typeof ops) => {
					const kept = new Set<unknown>();
					let row = start;
					for (const { who, over } of order) {
						const merged = merge(row, over, who);
						merged.history.forEach((one) => kept.add(docOf(one).value));
						row = merged.row;
					}
					kept.add(row.doc.note ?? null);
					return { note: row.doc.note, kept };
				};
				const one = run(ops);
				const two = run([...ops].sort((x, y) => hash(x.who.device, shuffle) - hash(y.who.device, shuffle)));
				const latest = new Set(edits.map(({ value }) => value));
				expect(two.note).toEqual(one.note);
				for (const { kept } of [one, two])
					for (const value of latest) if (value !== null) expect(kept).toContain(value);
			})
		);
	});

	it('T-1 a clock within two minutes is believed, one that is further off is put right, and nothing is from the future', () => {
		const now = 10_000_000;
		expect(stampAsReceived(at(now - 60_000), { sent: now - 60_000, now })).toBe(at(now - 60_000));
		const threeDays = 3 * 86_400_000;
		const off = stampAsReceived(at(now + threeDays - 5000), { sent: now + threeDays, now });
		expect(stampMillis(off)).toBe(now - 5000);
		expect(stampMillis(stampAsReceived(at(now + 90_000), { sent: now, now }))).toBe(now);
	});
});

function hash(id: Id, salt: number): number {
	return Number.parseInt(hashId(id, String(salt)).slice(0, 8), 16);
}
