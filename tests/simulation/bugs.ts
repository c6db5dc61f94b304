import type { Op } from '../../src/lib/sync/core/op.ts';
import { nextStamp } from '../../src/lib/sync/core/stamp.ts';
import type { Pulled, Pushed, ToSend, Transport } from '../../src/lib/sync/ports.ts';
import type { Change } from '../../src/lib/db/write-plan.ts';
import type { Id } from '../../src/lib/domain/kernel/id.ts';
import { sameValue } from '../../src/lib/sync/core/diff.ts';
import { holding } from '../../src/lib/sync/core/view.ts';
import { wireToRow } from '../../src/lib/sync/core/wire-ops.ts';
import { MemoryPhoneStore, type Planner } from '../../src/lib/sync/testing/memory-phone-store.ts';
import type { Flaws } from './world.ts';

/** A mistake that somebody may make, put into the world around the code and never into it. */
export type Bug = {
	name: string;
	flaws: Flaws;
	/** So many seeds find it, from 1 on. */
	within: number;
};

/** Each must be found by the simulator, or the simulator is worth nothing. */
export const BUGS: Bug[] = [
	{
		name: 'the cursor is stored in a transaction of its own',
		within: 20,
		flaws: store((plan, pause) => new CursorFirst(plan, pause))
	},
	{
		name: 'the phone takes HTTP 200 for yes and ignores the verdicts',
		within: 10,
		flaws: store((plan, pause) => new AllOk(plan, pause))
	},
	{
		name: 'an older row replaces a newer one',
		within: 40,
		flaws: store((plan, pause) => new NoGuard(plan, pause))
	},
	{
		name: 'starting over again is not noticed',
		within: 40,
		flaws: store((plan, pause) => new OverAndOver(plan, pause))
	},
	{
		name: 'patches are sent before the rows they stand on are offered',
		within: 60,
		flaws: store((plan, pause) => new SendsTooSoon(plan, pause))
	},
	{
		name: 'a local edit raises base_rev',
		within: 20,
		flaws: store((plan, pause) => new Rebasing(plan, pause, (rev) => rev + 1))
	},
	{
		name: 'an edit upon an own one that waits counts as having seen the server’s',
		within: 100,
		flaws: store((plan, pause) => new Rebasing(plan, pause, (_, shown) => shown))
	},
	{ name: 'each tab has a clock of its own', within: 10, flaws: { phone: { clockPerTab: true } } },
	{ name: 'a retry gets a new stamp', within: 10, flaws: { phone: { transport: restamping } } },
	{
		name: 'a batch whose first op is known is skipped whole',
		within: 20,
		flaws: { server: () => ({ request: (request, last) => (request.ops[0]!.no <= last ? null : request) }) }
	},
	{
		name: 'the server forgets what it refused',
		within: 40,
		flaws: { server: () => ({ forgetsRefusals: true }) }
	},
	{ name: 'a patch makes a row', within: 40, flaws: { server: () => ({ request: (request) => ({ ...request, ops: request.ops.map((op) => ({ ...op, create: op.create ?? { kind: 'customer', root: op.id } })) }) }) } }, // prettier-ignore
	{ name: 'the epoch is ignored', within: 40, flaws: { server: () => ({ ignoresEpoch: true }) } },
	{ name: 'places are taken at the start of a transaction', within: 20, flaws: { server: ({ turn, chance }) => ({ changes: placesAtStart(turn, () => chance.below(40)) }) } }, // prettier-ignore
	{ name: 'what loses a clash is not recorded', within: 10, flaws: { server: () => ({ finish: (end) => ({ ...end, changed: end.changed.filter(({ doc }) => !('clash' in doc)) }) }) } }, // prettier-ignore
	{ name: 'the same value written by two is written by the first', within: 100, flaws: { server: () => ({ finish: (end, before) => ({ ...end, changed: end.changed.filter((row) => !isSame(row, before.get(row.id))) }) }) } }, // prettier-ignore
	{
		name: 'what was refused is sent for ever',
		within: 20,
		flaws: store((plan, pause) => new Poisoned(plan, pause))
	}
];

type Pause = () => Promise<void>;
type Plan = Planner<Change>;

function store(newStore: (plan: Plan, pause: Pause) => MemoryPhoneStore<Change>): Flaws {
	return { phone: { newStore } };
}

class CursorFirst extends MemoryPhoneStore<Change> {
	override async applyPull(book: Id, reply: Pulled): Promise<void> {
		await super.applyPull(book, { ...reply, rows: [] });
		await super.applyPull(book, reply);
	}
}

class AllOk extends MemoryPhoneStore<Change> {
	override applyPush(book: Id, reply: Pushed): Promise<void> {
		const verdicts = reply.verdicts.map(({ no }) => ({ no, verdict: 'ok' as const }));
		return super.applyPush(book, { ...reply, verdicts });
	}
}

class Poisoned extends MemoryPhoneStore<Change> {
	override applyPush(book: Id, reply: Pushed): Promise<void> {
		const from = reply.verdicts.findIndex(({ verdict }) => verdict === 'rejected');
		const verdicts = from < 0 ? reply.verdicts : reply.verdicts.slice(0, from);
		return super.applyPush(book, { ...reply, verdicts });
	}
}

class NoGuard extends MemoryPhoneStore<Change> {
	override async applyPull(book: Id, reply: Pulled): Promise<void> {
		await super.applyPull(book, reply);
		this.#takeAll(book, reply);
	}

	override async applyPush(book: Id, reply: Pushed): Promise<void> {
		await super.applyPush(book, reply);
		this.#takeAll(book, reply);
	}

	#takeAll(book: Id, { epoch, rows }: Pulled | Pushed): void {
		const kept = this.kept(book);
		if (epoch !== kept.state.epoch || kept.lost) return;
		for (const row of rows) kept.hold(row.id, holding(wireToRow(book, row), kept.pendingOf(row.id)));
	}
}

class OverAndOver extends MemoryPhoneStore<Change> {
	override async startOver(book: Id, epoch: string, last: number): Promise<void> {
		await this.state(book);
		this.kept(book).startOver(epoch, last);
	}
}

class SendsTooSoon extends MemoryPhoneStore<Change> {
	override async unsent(book: Id, most: number): Promise<ToSend> {
		const { epoch } = await super.unsent(book, most);
		return { epoch, ops: this.kept(book).outbox.slice(0, most) };
	}
}

/** Gives ops another base than they should have. `shown` is the server's rev of the row. */
class Rebasing extends MemoryPhoneStore<Change> {
	readonly #rebase: (rev: number, shown: number) => number;

	constructor(plan: Plan, pause: Pause, rebase: (rev: number, shown: number) => number) {
		super(plan, pause);
		this.#rebase = rebase;
	}

	override async write(book: Id, changes: readonly Change[], now: number): Promise<Op[]> {
		const written = await super.write(book, changes, now);
		const numbers = new Set(written.map(({ at }) => at));
		const kept = this.kept(book);
		kept.outbox = kept.outbox.map((op) => {
			const isSecond = kept.pendingOf(op.id)[0] !== op;
			if (!numbers.has(op.at) || !isSecond) return op;
			return { ...op, base_rev: this.#rebase(op.base_rev, kept.held(op.id).base?.rev ?? 0) };
		});
		return written;
	}
}

/** Stamps are made when something is sent, so that each attempt has others. */
function restamping(transport: Transport): Transport {
	let attempts = 0;
	return {
		pull: (request) => transport.pull(request),
		push: (request) => {
			attempts++;
			return transport.push({
				...request,
				ops: request.ops.map((op) => (attempts % 3 ? op : { ...op, at: nextStamp(op.at, 0) }))
			});
		}
	};
}

/** Rows become visible some turns after their place was taken, while later places already are. */
function placesAtStart(turn: () => number, delay: () => number) {
	const visibleFrom = new Map<number, number>();
	return <T extends { rows: { seq: number }[]; through: number; head: number }>(changes: T): T => {
		for (const { seq } of changes.rows) if (!visibleFrom.has(seq)) visibleFrom.set(seq, turn() + delay());
		return { ...changes, rows: changes.rows.filter(({ seq }) => visibleFrom.get(seq)! <= turn()) };
	};
}

type Content = { rev: number; life: string; doc: Op['fields'] };

function isSame(row: Content, before: Content | undefined): boolean {
	return before !== undefined && row.life === before.life && sameValue(row.doc, before.doc);
}
