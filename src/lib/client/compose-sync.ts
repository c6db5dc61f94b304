import { attachRows } from '../db/attach.ts';
import type { RapportDatabase } from '../db/database.ts';
import type { DescribeCustomer } from '../db/desk-index/describe.ts';
import { readRow } from '../db/rows.ts';
import { ownerOf, readShared, sharedBooks } from '../db/shared-book.ts';
import { whileNobodySyncs } from '../db/sync-lock.ts';
import { SyncStore } from '../db/sync-store.ts';
import type { Writer } from '../db/writer.ts';
import type { Clock } from '../domain/kernel/clock.ts';
import type { Id } from '../domain/kernel/id.ts';
import { learnOffset, type Offset } from '../sync/core/offset.ts';
import { Engine } from '../sync/client/engine.ts';
import { httpTransport } from '../sync/client/http-transport.ts';
import { syncBook, type Outcome } from '../sync/client/sync-book.ts';
import type { Transport } from '../sync/ports.ts';

export type Syncer = { engine: Engine; offset: () => number };

/** Who is signed in here: their account and who they are in books. */
export type Me = { user: string; person: Id; name: string };

type Outer = {
	clock: Clock;
	describe: DescribeCustomer;
	writer: Writer;
	me: () => Me | null;
	/** The book on the screen: that access to it has ended is said there; to any other, it stops nothing. */
	open?: Id;
	onended?: () => void;
	onchange: () => void;
	/** What comes before each round: books that are to be attached, or that are new to this phone. */
	prepare: () => Promise<void>;
	transport?: Transport;
};

/** Syncs the shared books of one phone, for a page that wakes it. */
export function composeSync(db: RapportDatabase, outer: Outer): Syncer {
	let known: Offset | null = null;
	const { clock, describe, onchange } = outer;
	const offset = () => Math.round(known?.ms ?? 0);
	const store = new SyncStore(db, { clock, describe, offset });
	const now = () => clock.now();
	const learn = (sample: Parameters<typeof learnOffset>[1]) => {
		known = learnOffset(known, sample);
	};

	async function round(): Promise<Outcome | undefined> {
		const me = outer.me();
		if (!me || (await ownerOf(db))?.user !== me.user) return undefined;
		// Fixed for the round: somebody else may sign in meanwhile, in another tab.
		const transport = outer.transport ?? httpTransport((...request) => fetch(...request), me.person);
		await outer.prepare();
		let worst: Outcome | undefined;
		for (const book of await sharedBooks(db)) {
			await attachRows(db, book, () => now() + offset());
			const outcome = await syncBook(book, { store, transport, now, offset, learn });
			if (outcome.type === 'no-access') {
				outer.onended?.();
				if (book !== outer.open) continue;
			}
			if (outcome.type === 'synced') await introduce(db, outer.writer, book, me);
			if (!worst || worst.type === 'synced') worst = outcome;
			// What stops one book stops them all, but for a book that is ours no longer.
			if (outcome.type !== 'synced' && outcome.type !== 'no-access') break;
		}
		return worst;
	}

	const engine = new Engine({
		round,
		alone: (work) => whileNobodySyncs(db.name, work),
		now,
		random: () => Math.random(),
		after: (ms, then) => {
			const timer = setTimeout(then, ms);
			return () => clearTimeout(timer);
		},
		onchange
	});
	return { engine, offset };
}

/** Colleagues see a name beside what somebody wrote: whoever may write in a book stands in it as a person. */
async function introduce(db: RapportDatabase, writer: Writer, book: Id, { person, name }: Me): Promise<void> {
	const shared = await readShared(db, book);
	if (shared?.role === 'reader' || shared?.isArriving) return;
	if (await readRow(db, book, person)) return;
	await writer.write(book, [{ type: 'create', id: person, kind: 'person', root: person, doc: { name } }]);
}
