import { describe, expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import type { Op } from '../core/op.ts';
import { FIRST_STAMP } from '../core/stamp.ts';
import type { Answer, PhoneStore, SyncState, Transport } from '../ports.ts';
import type { PullReply, PushReply } from '../protocol/messages.ts';
import { syncBook } from './sync-book.ts';

const book = hashId('book');
const grant = hashId('grant');
const op = (op_no: number): Op => ({
	...{ op_no, tx: hashId(String(op_no)), book, id: hashId('row'), base_rev: 0 },
	...{ fields: {}, was: {}, at: FIRST_STAMP }
});
const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

/** A phone with so many ops to send, and what it was asked to do. */
function phone(waiting: number, { push, pull }: Partial<Transport> = {}) {
	let ops = Array.from({ length: waiting }, (_, i) => op(i + 1));
	let state: SyncState = { epoch: 'one', grant, role: 'writer', cursor: 0, syncedAt: null };
	const did: string[] = [];
	const store: PhoneStore = {
		state: () => Promise.resolve(state),
		unsent: (_, most) => Promise.resolve({ epoch: state.epoch, ops: ops.slice(0, most) }),
		applyPush: (_, { last }) => {
			ops = ops.filter(({ op_no }) => op_no > last);
			return Promise.resolve();
		},
		applyPull: (_, { epoch, through }) => {
			state = { ...state, epoch, cursor: through };
			return Promise.resolve();
		},
		startOver: (_, epoch, last) => {
			did.push(`start over from ${last}`);
			state = { ...state, epoch, cursor: 0 };
			return Promise.resolve();
		},
		offerAgain: () => Promise.resolve(0),
		synced: (_, syncedAt) => {
			state = { ...state, syncedAt };
			return Promise.resolve();
		}
	};
	const transport: Transport = {
		push: (request) => {
			did.push(`push ${request.ops.length}`);
			return push?.(request) ?? Promise.resolve(ok(pushed(request.ops.at(-1)!.no)));
		},
		pull: (request) => {
			did.push(`pull ${request.after}`);
			return pull?.(request) ?? Promise.resolve(ok(pulled(3, 3)));
		}
	};
	const learned: unknown[] = [];
	let time = 100;
	const syncing = {
		store,
		transport,
		now: () => (time += 10),
		offset: () => 5000,
		learn: (s: unknown) => learned.push(s)
	};
	return { syncing, did, learned, state: () => state, ops: () => ops };
}
function pushed(last: number, over: Partial<Extract<PushReply, { type: 'pushed' }>> = {}): PushReply {
	return { type: 'pushed', epoch: 'one', now: 5125, last, verdicts: [], rows: [], ...over };
}
function pulled(through: number, head: number, epoch = 'one'): PullReply {
	return { type: 'pulled', epoch, grant, role: 'writer', now: 5125, rows: [], through, head };
}

describe('a round of syncing', () => {
	it('P-1, O-2 sends in batches, then fetches page by page, and says when all is done', async () => {
		let through = 0;
		const one = phone(450, { pull: () => Promise.resolve(ok(pulled((through += 2), 5))) });
		expect(await syncBook(book, one.syncing)).toEqual({ type: 'synced' });
		expect(one.did).toEqual(['push 200', 'push 200', 'push 50', 'pull 0', 'pull 2', 'pull 4']);
		expect(one.state().syncedAt).toBeGreaterThan(5000);
		expect(one.learned).toHaveLength(6);
	});

	it('O-2 asks for the next page while one is stored, and asks anew where the phone stands elsewhere by then', async () => {
		const pages = [pulled(2, 6), pulled(4, 6), pulled(6, 6), pulled(6, 6)];
		const one = phone(0, { pull: () => Promise.resolve(ok(pages.shift()!)) });
		const { store } = one.syncing;
		const { applyPull } = store;
		store.applyPull = async (book, reply) => {
			one.did.push(`store ${reply.through}`);
			// Another tab was here, and further.
			await applyPull(book, reply.through === 4 ? { ...reply, through: 5 } : reply);
		};
		expect(await syncBook(book, one.syncing)).toEqual({ type: 'synced' });
		expect(one.did).toEqual(['pull 0', 'pull 2', 'store 2', 'pull 4', 'store 4', 'pull 5', 'store 6']);
	});

	it('L-1 a phone that knows no lineage asks before it sends', async () => {
		const one = phone(1);
		await one.syncing.store.startOver(book, null as unknown as string, 0);
		expect(await syncBook(book, one.syncing)).toEqual({ type: 'synced' });
		expect(one.did.slice(1)).toEqual(['pull 0', 'push 1', 'pull 3']);
	});

	it('L-1 starts over with a server of another past, and ends though it says so for ever', async () => {
		const over = { type: 'start-over', epoch: 'two', last: 7 } as const;
		const one = phone(1, { push: () => Promise.resolve(ok(over)), pull: () => Promise.resolve(ok(over)) });
		expect(await syncBook(book, one.syncing)).toEqual({ type: 'no-progress' });
		expect(one.did).toContain('start over from 7');
		expect(one.did.length).toBeLessThan(50);
	});

	it('P-1 sends less at once where a batch is too large, and gives up on one op alone', async () => {
		const most = (limit: number): Partial<Transport> => ({
			push: (request) =>
				Promise.resolve(
					request.ops.length > limit
						? { ok: false, error: { type: 'too-large' } }
						: ok(pushed(request.ops.at(-1)!.no))
				)
		});
		const one = phone(7, most(2));
		expect(await syncBook(book, one.syncing)).toEqual({ type: 'synced' });
		expect(one.did.slice(0, 3)).toEqual(['push 7', 'push 4', 'push 2']);
		expect(await syncBook(book, phone(1, most(0)).syncing)).toEqual({ type: 'too-large' });
	});

	it('P-3 an op that has to wait for a newer server stops sending, but not fetching', async () => {
		const verdicts = [{ no: 1, verdict: 'retry' as const }];
		const one = phone(1, { push: () => Promise.resolve(ok(pushed(0, { verdicts }))) });
		expect(await syncBook(book, one.syncing)).toEqual({ type: 'server-too-old' });
		expect(one.did).toEqual(['push 1', 'pull 0']);
	});

	it('B-3, P-3 hands on what the way to the server says, and asks nothing more', async () => {
		for (const type of ['signed-out', 'revoked', 'no-access', 'unreachable', 'no-backend'] as const) {
			const one = phone(1, { push: () => Promise.resolve({ ok: false, error: { type } }) });
			expect(await syncBook(book, one.syncing)).toEqual({ type });
			expect(one.did).toEqual(['push 1']);
			expect(one.ops()).toHaveLength(1);
		}
	});

	it('D-3 a server that gives no progress ends the round', async () => {
		const pull = phone(0, { pull: () => Promise.resolve(ok(pulled(0, 9))) });
		expect(await syncBook(book, pull.syncing)).toEqual({ type: 'no-progress' });
		const push = phone(2, { push: () => Promise.resolve(ok(pushed(0))) });
		expect(await syncBook(book, push.syncing)).toEqual({ type: 'no-progress' });
		const kept = phone(2);
		kept.syncing.store.applyPush = () => Promise.resolve();
		expect(await syncBook(book, kept.syncing)).toEqual({ type: 'no-progress' });
		expect(kept.did).toEqual(['push 2']);
	});

	it('T-1 the corrected clock is read for each attempt', async () => {
		const sent: number[] = [];
		const one = phone(250, {
			push: ({ now, ops }) => {
				sent.push(now);
				return Promise.resolve(ok(pushed(ops.at(-1)!.no)));
			}
		});
		await syncBook(book, one.syncing);
		expect(sent[0]).toBeGreaterThan(5000);
		expect(sent[1]).toBeGreaterThan(sent[0]!);
		expect(one.learned[0]).toEqual({ sent: 110, received: 130, server: 5125 });
	});
});
