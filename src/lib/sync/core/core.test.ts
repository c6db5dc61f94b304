import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Doc, Row } from '../../domain/row/row.ts';
import { diffDocs, sameValue } from './diff.ts';
import { applyOp, fieldOf, type Op } from './op.ts';
import { FIRST_STAMP, nextStamp, stampMillis, type Stamp } from './stamp.ts';

const book = hashId('book');
const op = (over: Partial<Op>): Op => ({
	op_no: 1,
	tx: hashId('tx'),
	book,
	id: hashId('row'),
	base_rev: 0,
	fields: {},
	was: {},
	at: FIRST_STAMP,
	...over
});

describe('the clock', () => {
	it('W-4 never runs backwards, whatever the wall clock says', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 2 ** 45 })), (times) => {
				let last = FIRST_STAMP;
				for (const now of times) {
					const next = nextStamp(last, now);
					expect(next > last).toBe(true);
					expect(next).toHaveLength(18);
					last = next;
				}
			})
		);
	});

	it('T-2 a full counter carries into the milliseconds', () => {
		const full = ('00000000000a' + 'ffffff') as Stamp;
		expect(nextStamp(full, 0)).toBe('00000000000b000000');
		expect(stampMillis(nextStamp(full, 0))).toBe(11);
	});
});

describe('ops', () => {
	const a = hashId('a');
	const b = hashId('b');
	const start: Row = applyOp(
		null,
		op({ create: { kind: 'customer', root: hashId('row') }, fields: { note: 'x' } })
	);

	it('P-5 only a create creates', () => {
		expect(() => applyOp(null, op({ fields: { note: 'x' } }))).toThrow();
		expect(start).toMatchObject({ rev: 1, life: 'live', doc: { note: 'x' } });
	});

	it('C-2 an element is written and removed without touching its neighbours', () => {
		const two = applyOp(
			start,
			op({ fields: { [`phones.${a}`]: { typed: '1' }, [`phones.${b}`]: { typed: '2' } } })
		);
		expect(fieldOf(two, `phones.${b}`)).toEqual({ typed: '2' });
		const one = applyOp(two, op({ fields: { [`phones.${a}`]: null } }));
		expect(one.doc).toEqual({ note: 'x', phones: { [b]: { typed: '2' } } });
		expect(applyOp(one, op({ fields: { [`phones.${b}`]: null } })).doc).toEqual({ note: 'x' });
		expect(two.doc.phones).toHaveProperty(a);
	});

	it('C-4 deleting keeps every field', () => {
		const gone = applyOp(start, op({ fields: { life: 'deleted' } }));
		expect(gone).toMatchObject({ life: 'deleted', doc: { note: 'x' } });
		expect(applyOp(gone, op({ fields: { life: 'live' } })).life).toBe('live');
	});

	it('a difference applied to the old document gives the new one', () => {
		const element = fc.record({ typed: fc.string(), label: fc.option(fc.string(), { nil: undefined }) });
		const docs: fc.Arbitrary<Doc> = fc.record(
			{
				note: fc.string(),
				tier: fc.record({ value: fc.constantFrom('gold', 'silver') }),
				phones: fc.dictionary(
					fc.nat({ max: 5 }).map((n) => hashId(String(n)) as string),
					element,
					{ minKeys: 1 }
				)
			},
			{ requiredKeys: [] }
		) as fc.Arbitrary<Doc>;
		fc.assert(
			fc.property(docs, docs, (before, after) => {
				const row: Row = { ...start, doc: before };
				const fields = diffDocs(before, after);
				expect(sameValue(applyOp(row, op({ fields })).doc, after)).toBe(true);
				expect(diffDocs(after, after)).toEqual({});
			})
		);
	});

	it('keys of the prototype are never fields', () => {
		const row: Row = { ...start, doc: {} };
		expect(fieldOf(row, 'constructor')).toBeNull();
		expect(fieldOf(row, `toString.${a as Id}`)).toBeNull();
	});
});
