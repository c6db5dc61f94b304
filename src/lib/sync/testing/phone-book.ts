import type { Id } from '../../domain/kernel/id.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Op } from '../core/op.ts';
import { FIRST_STAMP, type Stamp } from '../core/stamp.ts';
import { whatWasLost } from '../core/start-over.ts';
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
		const since = this.rows().filter(({ id, rev }) => rev > 0 && !lost.ours.has(id));
		const { offers, waiting, at } = whatWasLost({
			...lost,
			since,
			outbox: this.outbox,
			shown: (id) => this.held(id).row,
			epoch: this.state.epoch!,
			at: this.at
		});
		this.at = at;
		this.lost = null;
		this.outbox = [...offers, ...waiting];
		this.renumber(lost.last);
		for (const id of lost.ours.keys())
			this.hold(id, holding(lost.theirs.get(id) ?? null, this.pendingOf(id)));
		return offers.length;
	}
}
