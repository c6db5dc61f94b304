import { describe, expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Op } from './op.ts';
import { opsToShare } from './shared-write.ts';
import { FIRST_STAMP } from './stamp.ts';
import { holding, localHistory, localHistoryIds, newer, NOTHING, rebase, settle, viewOf } from './view.ts';

const book = hashId('book');
const id = hashId('row');
const row = (rev: number, doc: Row['doc']): Row => ({
	id,
	book,
	kind: 'customer',
	root: id,
	rev,
	seq: rev * 10,
	life: 'live',
	doc
});
const op = (over: Partial<Op>): Op => ({
	op_no: 1,
	tx: hashId('tx'),
	book,
	id,
	base_rev: 0,
	fields: {},
	was: {},
	at: FIRST_STAMP,
	...over
});
const create = op({ create: { kind: 'customer', root: id }, fields: { note: 'a' } });
const edit = op({ op_no: 2, fields: { note: 'b' } });

describe('what a user sees', () => {
	it('W-2 is the server’s row under what waits, with the server’s rev and place', () => {
		expect(viewOf(row(4, { note: 'x', role: 'y' }), [edit])).toEqual(row(4, { note: 'b', role: 'y' }));
		expect(viewOf(null, [create, edit])).toMatchObject({ rev: 0, seq: 0, doc: { note: 'b' } });
		expect(viewOf(null, [edit])).toBeNull();
	});

	it('O-3 only a higher rev counts', () => {
		const one = row(3, { note: 'a' });
		expect(newer(one, row(3, { note: 'b' }))).toBe(one);
		expect(newer(one, row(2, { note: 'b' }))).toBe(one);
		expect(newer(null, one)).toBe(one);
		expect(newer(one, null)).toBe(one);
	});

	it('W-2 base and view go together, and the base goes with the last answer', () => {
		const held = holding(row(1, { note: 'x' }), [edit]);
		expect(held).toEqual({ row: row(1, { note: 'b' }), base: row(1, { note: 'x' }) });
		expect(rebase(held, [edit], [edit], row(2, { note: 'y' })).base).toEqual(row(2, { note: 'y' }));
		expect(rebase(held, [edit], [], row(2, { note: 'b' }))).toEqual({
			row: row(2, { note: 'b' }),
			base: null
		});
		expect(rebase(holding(null, [create]), [create], [], null)).toEqual(NOTHING);
	});

	it('P-3 answers sort what waits', () => {
		const third = op({ op_no: 3 });
		const said = settle(
			[create, edit, third, op({ op_no: 4 })],
			[
				{ no: 1, verdict: 'merged_lost' },
				{ no: 2, verdict: 'rejected', code: 'invalid' },
				{ no: 3, verdict: 'retry' }
			]
		);
		expect(said.answered).toEqual([create]);
		expect(said.refused).toEqual([{ op: edit, code: 'invalid' }]);
		expect(said.waiting.map(({ op_no }) => op_no)).toEqual([3, 4]);
	});

	it('C-3 local history has the server’s name and rev 0', () => {
		const replacing = op({
			fields: { note: 'b', role: 'c', life: 'deleted' },
			was: { note: 'a', role: null, life: 'live' }
		});
		const made = localHistory(row(2, {}), replacing);
		expect(made).toMatchObject([{ rev: 0, doc: { field: 'note', value: 'a' } }]);
		expect(localHistoryIds(replacing)).toEqual(made.map(({ id }) => id));
	});
});

describe('what a shared book sends', () => {
	const share = (planned: Op[], pending: Op[] = [], rev = 5) =>
		opsToShare(planned, { last: 10, revOf: () => rev, pendingOf: () => pending });

	it('P-2 is numbered on without gaps', () => {
		expect(share([create, edit]).map(({ op_no }) => op_no)).toEqual([11, 12]);
	});

	it('C-1 carries the rev of what waits in a field, which hides what the server has said since', () => {
		const waits = op({ base_rev: 2, fields: { note: 'a' } });
		const both = op({ fields: { role: 'r', note: 'b' }, was: { role: 'q', note: 'a' } });
		expect(share([both], [waits]).map(({ base_rev, fields, was }) => ({ base_rev, fields, was }))).toEqual([
			{ base_rev: 5, fields: { role: 'r' }, was: { role: 'q' } },
			{ base_rev: 2, fields: { note: 'b' }, was: { note: 'a' } }
		]);
	});

	it('C-4 sends what brings a row back before what is written into it', () => {
		const waits = op({ base_rev: 2, fields: { life: 'deleted' } });
		const back = op({ create: { kind: 'customer', root: id }, fields: { note: 'b', life: 'live' } });
		const [first, second] = share([back], [waits]);
		expect(first).toMatchObject({ base_rev: 2, fields: { life: 'live' }, create: { kind: 'customer' } });
		expect(second).toMatchObject({ base_rev: 5, fields: { note: 'b' } });
		expect(second!.create).toBeUndefined();
	});

	it('a create without fields is sent too', () => {
		expect(share([op({ create: { kind: 'customer', root: id } })])).toHaveLength(1);
	});
});
