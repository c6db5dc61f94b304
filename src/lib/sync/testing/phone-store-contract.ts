import { beforeEach, describe, expect, it } from 'vitest';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Doc, Row } from '../../domain/row/row.ts';
import { HISTORY } from '../core/history.ts';
import type { Fields, Op } from '../core/op.ts';
import { nextStamp } from '../core/stamp.ts';
import type { PhoneStore, Pulled, Pushed } from '../ports.ts';
import type { Verdict, WireRow } from '../protocol/messages.ts';

export type LocalChange =
	{ type: 'create'; id: Id; kind: string; root: Id; doc: Doc } | { type: 'patch'; id: Id; fields: Fields };

/** A phone that shares `BOOK` and has not heard of the server yet, and what the port does not say of it. */
export type PhoneUnderTest = {
	store: PhoneStore;
	/** One local write; it resolves when it is stored. */
	write(changes: readonly LocalChange[]): Promise<unknown>;
	/** All rows of the book as the user sees them (W-2), history too. */
	rows(): Promise<Row[]>;
	attention(): Promise<{ op: Op; code: string }[]>;
	/** The same phone after its app was ended at once. */
	reopen(): Promise<PhoneUnderTest>;
};

export const BOOK = hashId('book of the contract');
const EPOCH = 'first';
const GRANT = hashId('grant');
const MANAGER = hashId('manager');
const CUSTOMER = hashId('customer');
const FOLLOW_UP = hashId('follow-up');

/** What every `PhoneStore` does, whatever it keeps a book in. */
export function phoneStoreContract(newPhone: () => Promise<PhoneUnderTest>): void {
	let phone: PhoneUnderTest;
	let store: PhoneStore;
	beforeEach(async () => {
		phone = await newPhone();
		store = phone.store;
		await store.applyPull(BOOK, pulled());
	});

	const create: LocalChange = {
		type: 'create',
		id: CUSTOMER,
		kind: 'customer',
		root: CUSTOMER,
		doc: { familyName: 'Lin', manager: MANAGER }
	};
	const patch = (fields: Fields): LocalChange => ({ type: 'patch', id: CUSTOMER, fields });
	const shown = async (id: Id = CUSTOMER) => (await phone.rows()).find((row) => row.id === id);
	const history = async () => (await phone.rows()).filter(({ kind }) => kind === HISTORY);
	const unsent = async () => (await store.unsent(BOOK, 1000)).ops;
	const answer = async (...verdicts: Omit<Verdict, 'no'>[]) => {
		const [first] = await unsent();
		return verdicts.map((verdict, i) => ({ no: first!.op_no + i, ...verdict }));
	};
	const has = async (...rows: WireRow[]) => store.applyPull(BOOK, pulled({ rows }));

	describe('local writes', () => {
		it('W-2, P-2 show at once, wait in order without gaps, and raise no rev', async () => {
			await phone.write([create]);
			await phone.write([patch({ note: 'a' }), patch({ role: 'buyer' })]);
			expect(await shown()).toMatchObject({ rev: 0, doc: { familyName: 'Lin', note: 'a', role: 'buyer' } });
			const ops = await unsent();
			expect(ops.map(({ op_no, base_rev }) => [op_no, base_rev])).toEqual([[1, 0], [2, 0], [3, 0]]); // prettier-ignore
			expect(ops.map(({ create }) => create?.kind)).toEqual(['customer', undefined, undefined]);
			expect((await store.unsent(BOOK, 2)).ops).toHaveLength(2);
		});

		it('C-1 stand on the rev that their author saw, and on a field that waits on the rev of what waits', async () => {
			await has(row(1, { note: 'a', role: 'buyer' }));
			await phone.write([patch({ note: 'mine' })]);
			await has(row(2, { note: 'theirs', role: 'chief' }));
			await phone.write([patch({ note: 'mine too', role: 'chief buyer' })]);
			const [first, ...second] = await unsent();
			expect(first).toMatchObject({ base_rev: 1, fields: { note: 'mine' } });
			expect(second.map(({ base_rev, fields }) => [base_rev, fields])).toEqual(
				expect.arrayContaining([
					[1, { note: 'mine too' }],
					[2, { role: 'chief buyer' }]
				])
			);
			expect(second.map(({ op_no }) => op_no)).toEqual([2, 3]);
		});

		it('W-1 are there after the app was ended', async () => {
			await has(row(4, { note: 'a' }));
			await phone.write([patch({ note: 'b' })]);
			const before = [await phone.rows(), await unsent(), await store.state(BOOK)];
			phone = await phone.reopen();
			store = phone.store;
			expect([await phone.rows(), await unsent(), await store.state(BOOK)]).toEqual(before);
		});
	});

	describe('answers', () => {
		it('P-4, W-2 leave the server’s row where nothing waits any more, and what waits upon it where something does', async () => {
			await phone.write([create]);
			await phone.write([patch({ note: 'mine' })]);
			const verdicts = await answer({ verdict: 'ok' });
			await store.applyPush(BOOK, pushed({ verdicts, rows: [row(1, { role: 'theirs' })] }));
			expect(await shown()).toMatchObject({ rev: 1, doc: { role: 'theirs', note: 'mine' } });
			const rest = await answer({ verdict: 'merged_lost' });
			await store.applyPush(
				BOOK,
				pushed({ verdicts: rest, rows: [row(2, { role: 'theirs', note: 'other' })] })
			);
			expect(await shown()).toEqual({ book: BOOK, ...row(2, { role: 'theirs', note: 'other' }) });
			expect(await unsent()).toEqual([]);
		});

		it('P-3 that refuse an op keep it for the user, take it out of the view, and do not stop the rest', async () => {
			await has(row(1, { note: 'a', role: 'buyer' }));
			await phone.write([patch({ note: 'bad' })]);
			await phone.write([patch({ role: 'chief' })]);
			const verdicts = await answer({ verdict: 'rejected', code: 'invalid' });
			await store.applyPush(BOOK, pushed({ verdicts, rows: [row(1, { note: 'a', role: 'buyer' })] }));
			expect(await shown()).toMatchObject({ rev: 1, doc: { note: 'a', role: 'chief' } });
			expect(await phone.attention()).toMatchObject([{ op: { fields: { note: 'bad' } }, code: 'invalid' }]);
			expect((await unsent()).map(({ fields }) => fields)).toEqual([{ role: 'chief' }]);
			expect((await history()).map(({ doc }) => doc.field)).toEqual(['role']);
		});

		it('P-3, P-5 that refuse a create leave no row, and what waits for it waits on', async () => {
			await phone.write([create]);
			await phone.write([patch({ note: 'a' })]);
			await store.applyPush(
				BOOK,
				pushed({ verdicts: await answer({ verdict: 'rejected', code: 'invalid' }) })
			);
			expect(await shown()).toBeUndefined();
			expect(await unsent()).toHaveLength(1);
			await store.applyPush(BOOK, pushed({ verdicts: await answer({ verdict: 'out_of_reach' }) }));
			expect((await phone.attention()).map(({ code }) => code)).toEqual(['invalid', 'out_of_reach']);
		});

		it('P-3 that refuse ops of several rows keep them in the order they were written in', async () => {
			const other = { ...create, id: FOLLOW_UP, root: FOLLOW_UP };
			await phone.write([create]);
			await phone.write([other]);
			await phone.write([patch({ note: 'a' })]);
			const no = { verdict: 'rejected' as const, code: 'invalid' };
			await store.applyPush(BOOK, pushed({ verdicts: await answer(no, no, no) }));
			expect((await phone.attention()).map(({ op }) => op.id)).toEqual([CUSTOMER, FOLLOW_UP, CUSTOMER]);
		});

		it('P-3 that ask to retry leave the op and all behind it', async () => {
			await phone.write([create, patch({ note: 'a' })]);
			const verdicts = await answer({ verdict: 'retry' }, { verdict: 'retry' });
			await store.applyPush(BOOK, pushed({ verdicts }));
			expect(await unsent()).toHaveLength(2);
		});

		it('D-1 that came before, or for another lineage, change nothing', async () => {
			await phone.write([create]);
			const reply = pushed({ verdicts: await answer({ verdict: 'ok' }), rows: [row(1, { note: 'a' })] });
			await store.applyPush(BOOK, { ...reply, epoch: 'another' });
			expect(await unsent()).toHaveLength(1);
			await store.applyPush(BOOK, reply);
			await phone.write([patch({ note: 'b' })]);
			const before = [await phone.rows(), await unsent()];
			await store.applyPush(BOOK, reply);
			expect([await phone.rows(), await unsent()]).toEqual(before);
			await store.applyPull(
				BOOK,
				pulled({ epoch: 'another', rows: [row(9, { note: 'z' })], through: 9, head: 9 })
			);
			expect([await phone.rows(), await unsent()]).toEqual(before);
		});
	});

	describe('rows of the server', () => {
		it('O-3 count only when their rev is higher', async () => {
			await has(row(3, { note: 'c' }));
			await has(row(2, { note: 'b' }));
			await has(row(3, { note: 'other' }));
			expect(await shown()).toMatchObject({ rev: 3, doc: { note: 'c' } });
			await phone.write([patch({ role: 'mine' })]);
			await has(row(2, { note: 'b' }));
			expect(await shown()).toMatchObject({ rev: 3, doc: { note: 'c', role: 'mine' } });
			await has(row(4, { note: 'd' }));
			expect(await shown()).toMatchObject({ rev: 4, doc: { note: 'd', role: 'mine' } });
		});

		it('O-2 move the cursor forward only, but for another grant', async () => {
			await store.applyPull(BOOK, pulled({ through: 7, head: 9 }));
			await store.applyPull(BOOK, pulled({ through: 5, head: 5 }));
			expect(await store.state(BOOK)).toMatchObject({ epoch: EPOCH, grant: GRANT, cursor: 7 });
			const grant = hashId('another grant');
			await store.applyPull(BOOK, pulled({ through: 3, head: 9, grant }));
			expect(await store.state(BOOK)).toMatchObject({ grant, cursor: 3 });
		});

		it('C-3 history made here is replaced by the server’s, and goes at head when the server made none', async () => {
			await has(row(1, { note: 'a', role: 'buyer' }));
			await phone.write([patch({ note: 'b' })]);
			await phone.write([patch({ role: 'chief' })]);
			const [one, two] = await history();
			expect([one!.rev, two!.rev]).toEqual([0, 0]);
			const named = [one!, two!].find(({ doc }) => doc.field === 'note')!;
			const theirs: WireRow = { ...wire(named), rev: 1, seq: 6, doc: { ...named.doc, value: 'lost' } };
			const verdicts = await answer({ verdict: 'ok' }, { verdict: 'ok' });
			await store.applyPush(BOOK, pushed({ verdicts, rows: [row(3, { note: 'b', role: 'chief' }, 5)] }));
			expect(await history()).toHaveLength(2);
			await store.applyPull(BOOK, pulled({ rows: [], through: 4, head: 4 }));
			expect(await history()).toHaveLength(2);
			await store.applyPull(BOOK, pulled({ rows: [theirs], through: 6, head: 6 }));
			expect(await history()).toEqual([{ book: BOOK, ...theirs }]);
		});

		it('C-3, O-3 history of somebody else stays, though this phone writes the field in the same millisecond', async () => {
			await has(row(1, { note: 'a' }));
			await phone.write([patch({ role: 'buyer' })]);
			// The clocks of these phones stand still.
			const at = nextStamp((await unsent())[0]!.at, 0);
			const doc = { of: CUSTOMER, field: 'note', value: 'theirs', at };
			const theirs = { ...row(1, {}, 5), id: hashId(CUSTOMER, 'note', at), kind: HISTORY, doc };
			await store.applyPull(BOOK, pulled({ rows: [theirs], through: 5, head: 5 }));
			await phone.write([patch({ note: 'b' })]);
			expect((await unsent())[1]).toMatchObject({ at, was: { note: 'a' } });
			const verdicts = await answer({ verdict: 'ok' }, { verdict: 'ok' });
			await store.applyPush(BOOK, pushed({ verdicts, rows: [row(3, { note: 'b', role: 'buyer' }, 7)] }));
			await store.applyPull(BOOK, pulled({ through: 7, head: 7 }));
			expect(await history()).toEqual([{ book: BOOK, ...theirs }]);
		});
	});

	describe('starting over', () => {
		const all = (...rows: WireRow[]) =>
			store.applyPull(BOOK, pulled({ epoch: 'second', rows, through: 50, head: 50 }));

		it('L-1 numbers what waits anew and sends nothing before it is known what the server lacks', async () => {
			await has(row(3, { note: 'a' }));
			await phone.write([patch({ note: 'b' })]);
			await store.startOver(BOOK, 'second', 40);
			expect(await store.state(BOOK)).toMatchObject({ epoch: 'second', cursor: 0 });
			expect(await unsent()).toEqual([]);
			expect(await store.offerAgain(BOOK)).toBe(0);
			expect(await shown()).toMatchObject({ doc: { note: 'b' } });
			await all(row(3, { note: 'a' }));
			expect(await store.offerAgain(BOOK)).toBe(0);
			expect((await unsent()).map(({ op_no, fields }) => [op_no, fields])).toEqual([[41, { note: 'b' }]]);
			expect((await unsent())[0]!.base_rev).toBe(3);
		});

		it('L-1, P-5 offers what is missing, roots first, before what stands on it', async () => {
			const followUp = { id: FOLLOW_UP, root: CUSTOMER, kind: 'follow-up', doc: { day: '2026-05-01', state: 'open' } }; // prettier-ignore
			await has({ ...row(2, {}, 2), ...followUp }, row(3, { note: 'a' }));
			await phone.write([patch({ note: 'b' })]);
			await store.startOver(BOOK, 'second', 10);
			await all();
			expect(await store.offerAgain(BOOK)).toBe(2);
			const ops = await unsent();
			expect(ops.map(({ op_no, id, base_rev }) => [op_no, id, base_rev])).toEqual([
				[11, CUSTOMER, 0],
				[12, FOLLOW_UP, 0],
				[13, CUSTOMER, 0]
			]);
			expect(ops.map(({ create }) => create?.kind)).toEqual(['customer', 'follow-up', undefined]);
			expect(ops[0]!.fields).toMatchObject({ familyName: 'Lin', note: 'a' });
			expect(await shown()).toMatchObject({ rev: 0, doc: { note: 'b' } });
			expect(await store.offerAgain(BOOK)).toBe(0);
		});

		it('L-1 offers what an older row of the server lacks, and counts from its rev', async () => {
			await has(row(5, { note: 'new', role: 'chief' }));
			await phone.write([patch({ company: 'Acme' })]);
			await store.startOver(BOOK, 'second', 0);
			await all(row(3, { note: 'old', role: 'chief' }));
			expect(await store.offerAgain(BOOK)).toBe(1);
			expect(await unsent()).toMatchObject([
				{ op_no: 1, base_rev: 3, fields: { note: 'new' }, was: { note: 'old' } },
				{ op_no: 2, base_rev: 3, fields: { company: 'Acme' } }
			]);
			expect(await shown()).toMatchObject({ rev: 3, doc: { note: 'new', role: 'chief', company: 'Acme' } });
		});

		it('L-1 takes the row of the new lineage even where its rev is no higher, and offers a value that is nowhere in it', async () => {
			await has(row(5, { note: 'lost', role: 'kept' }));
			await store.startOver(BOOK, 'second', 0);
			const kept = { of: CUSTOMER, field: 'role', value: 'kept', at: '0'.repeat(18) };
			await all(row(5, { note: 'x', role: 'y' }), {
				...row(1, kept),
				id: hashId('h'),
				kind: HISTORY,
				doc: kept
			});
			expect(await store.offerAgain(BOOK)).toBe(1);
			expect(await unsent()).toMatchObject([{ base_rev: 5, fields: { note: 'lost' }, was: { note: 'x' } }]);
			expect((await unsent())[0]!.create).toBeUndefined();
			expect(await shown()).toMatchObject({ doc: { note: 'lost', role: 'y' } });
		});

		it('L-1, D-1 is done once for a lineage', async () => {
			await phone.write([create]);
			await store.startOver(BOOK, 'second', 7);
			await all();
			await store.offerAgain(BOOK);
			await store.startOver(BOOK, 'second', 0);
			expect((await unsent()).map(({ op_no }) => op_no)).toEqual([8]);
			expect(await store.state(BOOK)).toMatchObject({ cursor: 50 });
		});
	});

	it('remembers when all was sent and all was here', async () => {
		await store.synced(BOOK, 1234);
		expect(await store.state(BOOK)).toMatchObject({ syncedAt: 1234 });
	});
}

function row(rev: number, doc: Doc, seq = rev): WireRow {
	const whole = { familyName: 'Lin', manager: MANAGER, ...doc };
	return { id: CUSTOMER, kind: 'customer', root: CUSTOMER, rev, seq, life: 'live', doc: whole };
}

function wire({ book: _, ...rest }: Row): WireRow {
	return rest;
}

function pushed(over: Partial<Pushed> = {}): Pushed {
	const last = over.verdicts?.at(-1)?.no ?? 0;
	return { type: 'pushed', epoch: EPOCH, now: 0, last, verdicts: [], rows: [], ...over };
}

/** All there is, unless it says otherwise: the cursor is moved by the tests that are about it. */
function pulled(over: Partial<Pulled> = {}): Pulled {
	const rest = { rows: [], through: 0, head: 0, now: 0 };
	return { type: 'pulled', epoch: EPOCH, grant: GRANT, role: 'writer', ...rest, ...over };
}
