import { hashId, type Id } from '../../domain/kernel/id.ts';
import type { Row, Value } from '../../domain/row/row.ts';
import { sameValue } from '../core/diff.ts';
import { HISTORY, type History } from '../core/history.ts';
import { offerOf } from '../core/offer.ts';
import { fieldOf, type Op } from '../core/op.ts';
import { FIRST_STAMP, nextStamp, type Stamp } from '../core/stamp.ts';
import { canonicalOf, holding, localHistoryIds, NOTHING, type Held } from '../core/view.ts';
import type { SyncState } from '../ports.ts';

/** All that a phone keeps of one book. */
export class PhoneBook {
	state: SyncState = { epoch: null, grant: null, role: null, cursor: 0, syncedAt: null };
	at: Stamp = FIRST_STAMP;
	/** The number of the last op that was written here (P-2). */
	last = 0;
	outbox: Op[] = [];
	attention: { op: Op; code: string }[] = [];
	/** History that was made here, of ops that are answered: gone once the server's own has come, at `head`. */
	spent: { ids: Set<Id>; head: number } = { ids: new Set(), head: 0 };
	/** Present from starting over until all is offered: rows as the lost lineage gave them, beside those of the new one. */
	lost: { ours: Map<Id, Row>; theirs: Map<Id, Row>; last: number; isWhole: boolean } | null = null;
	readonly #held = new Map<Id, Held>();

	held(id: Id): Held {
		return this.#held.get(id) ?? NOTHING;
	}

	hold(id: Id, held: Held): void {
		if (held.row || held.base) this.#held.set(id, held);
		else this.#held.delete(id);
	}

	/** Rows as the user sees them. */
	rows(): Row[] {
		return [...this.#held.values()].flatMap(({ row }) => row ?? []);
	}

	pendingOf(id: Id): Op[] {
		return this.outbox.filter((op) => op.id === id);
	}

	renumber(last: number): void {
		this.outbox = this.outbox.map((op, i) => ({ ...op, op_no: last + 1 + i }));
		this.last = last + this.outbox.length;
	}

	/** Another lineage: what the server gave until now is what it may lack (L-1). */
	startOver(epoch: string, last: number): void {
		const ours = new Map(this.lost?.ours);
		const soon = new Set(this.outbox.flatMap(localHistoryIds));
		for (const [id, held] of this.#held) {
			const row = canonicalOf(held, this.pendingOf(id));
			if (row && !ours.has(id) && !(row.rev === 0 && soon.has(id))) ours.set(id, row);
		}
		this.lost = { ours, theirs: new Map(), last, isWhole: false };
		this.spent = { ids: new Set(), head: 0 };
		this.state = { ...this.state, epoch, cursor: 0 };
		this.renumber(last);
	}

	/** What the server lacks goes before what is still to be sent, which may stand on it; returns how many ops that are. */
	offerAgain(): number {
		const { lost } = this;
		if (!lost?.isWhole) return 0;
		const isKept = keptBy(this.#knownToServer());
		const offers: Op[] = [];
		// A root before what hangs on it.
		const rows = [...lost.ours.values()].sort((a, b) => Number(a.root !== a.id) - Number(b.root !== b.id));
		for (const ours of [...rows, ...this.#lastTraces(isKept)]) {
			const { id, book } = ours;
			const offer = offerOf(ours, lost.theirs.get(id) ?? null, (field, value) => isKept(id, field, value));
			if (!offer) continue;
			this.at = nextStamp(this.at, 0);
			offers.push({ op_no: 0, tx: id, book, id, at: this.at, ...offer });
		}
		this.lost = null;
		this.outbox = [...offers, ...this.outbox.map((op) => rebased(op, lost))];
		this.renumber(lost.last);
		for (const id of lost.ours.keys())
			this.hold(id, holding(lost.theirs.get(id) ?? null, this.pendingOf(id)));
		return offers.length;
	}

	/**
	 * Values that a lost server had put aside, and that now stand nowhere but in a history row whose name the new lineage
	 * gives to another value: it makes that row itself, of what an op finds there. They need rows of their own.
	 */
	#lastTraces(isKept: Kept): Row[] {
		const { ours, theirs } = this.lost!;
		const named = [...ours.values()].filter(({ id, kind }) => kind === HISTORY && theirs.has(id));
		const waiting = this.outbox.flatMap(localHistoryIds).flatMap((id) => this.held(id).row ?? []);
		return [...named, ...waiting].flatMap((row) => {
			const { of, field, value } = row.doc as unknown as History;
			const stands = [ours.get(of), theirs.get(of)].some(
				(one) => one && sameValue(fieldOf(one, field), value)
			);
			const isSent = this.pendingOf(of).some(({ fields }) => sameValue(fields[field], value));
			if (stands || isSent || isKept(of, field, value)) return [];
			return { ...row, id: hashId(row.id, this.state.epoch!) };
		});
	}

	#knownToServer(): Row[] {
		const { ours, theirs } = this.lost!;
		const since = this.rows().filter(({ id, rev }) => rev > 0 && !ours.has(id));
		return [...theirs.values(), ...since];
	}
}

/** Nobody can have seen a rev that the new lineage has not reached. */
function rebased(op: Op, { ours, theirs }: { ours: Map<Id, Row>; theirs: Map<Id, Row> }): Op {
	if (!ours.has(op.id)) return op;
	return { ...op, base_rev: Math.min(op.base_rev, theirs.get(op.id)?.rev ?? 0) };
}

type Kept = (id: Id, field: string, value: Value) => boolean;

function keptBy(rows: readonly Row[]): Kept {
	const values = new Map<string, Value[]>();
	for (const { kind, doc } of rows) {
		if (kind !== HISTORY) continue;
		const { of, field, value } = doc as unknown as History;
		const key = `${of} ${field}`;
		values.set(key, [...(values.get(key) ?? []), value]);
	}
	return (id, field, value) => (values.get(`${id} ${field}`) ?? []).some((one) => sameValue(one, value));
}
