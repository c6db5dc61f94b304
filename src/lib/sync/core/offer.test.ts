import { describe, expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import { offerOf } from './offer.ts';

const id = hashId('row');
const row = (rev: number, doc: Row['doc'], over: Partial<Row> = {}): Row => ({
	...{ id, book: hashId('book'), kind: 'customer', root: id, rev, seq: 0, life: 'live', doc },
	...over
});
const never = () => false;

describe('what a server of another lineage is offered', () => {
	it('L-1 a row that it lacks, with all its fields and as deleted as it was', () => {
		expect(offerOf(row(3, { note: 'a' }, { life: 'deleted' }), null, never)).toEqual({
			base_rev: 0,
			create: { kind: 'customer', root: id },
			fields: { note: 'a', life: 'deleted' },
			was: { note: null, life: null }
		});
	});

	it('L-1 nothing of a row that is the same', () => {
		expect(offerOf(row(3, { note: 'a' }), row(3, { note: 'a' }), never)).toBeNull();
	});

	it('L-1 what an older row of it lacks, removals too', () => {
		expect(offerOf(row(3, { note: 'a' }), row(2, { note: 'b', role: 'c' }), never)).toEqual({
			base_rev: 2,
			fields: { note: 'a', role: null },
			was: { note: 'b', role: 'c' }
		});
	});

	it('L-1, C-4 of a row with as many changes only values that it keeps nowhere, and nothing brings that row back', () => {
		const theirs = row(9, { note: 'new', role: 'other' }, { life: 'deleted' });
		const isKept = (field: string) => field === 'role';
		expect(offerOf(row(3, { note: 'mine', role: 'mine' }), theirs, isKept)).toEqual({
			base_rev: 9,
			fields: { note: 'mine' },
			was: { note: 'new' }
		});
	});

	it('L-1 nothing where another record of the same name was made, or no record is kept', () => {
		const history = row(1, { value: 'a' }, { kind: 'history' });
		expect(offerOf(history, row(1, { value: 'b' }, { kind: 'history' }), never)).toBeNull();
		const kept = { kind: 'celebration' };
		expect(offerOf(row(1, { how: 'call' }, kept), row(1, { how: 'card' }, kept), never)).toBeNull();
	});
});
