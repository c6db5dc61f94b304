import type { Day } from '../../domain/kernel/day.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { flatten } from '../../domain/row/flatten.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Backend } from '../../server/backend.ts';
import { applyPush } from '../../server/sync/apply-push.ts';
import { FIRST_STAMP, nextStamp, type Stamp } from '../../sync/core/stamp.ts';
import type { WireOp } from '../../sync/protocol/messages.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import { syntheticRows, type SeedSize } from '../seed/synthetic-book.ts';

type DemoPerson = { id: Id; name: string; department: string };

/** Rows of one push. */
const OPS = 200;

/** Fills a registered book the way a phone would: every row is checked and gets its place, marks and digest. */
export async function fillBook(
	{ books, now }: Pick<Backend, 'books' | 'now'>,
	book: Id,
	{ person, people, today, ...size }: SeedSize & { person: Id; people: DemoPerson[]; today: Day }
): Promise<void> {
	const pusher = { device: hashId(book, 'demo'), person, role: 'lead' } as const;
	const epoch = await books.epoch();
	let at = FIRST_STAMP;
	const ops = rowsOf(book, size, today, people).map((row, i): WireOp => {
		at = nextStamp(at, now());
		return createOf(row, i + 1, at);
	});
	for (let first = 0; first < ops.length; first += OPS) {
		const request = { protocol: PROTOCOL, book, epoch, now: now(), ops: ops.slice(first, first + OPS) };
		const reply = await applyPush(books, request, pusher, now());
		const refused = reply.type === 'pushed' && reply.verdicts.filter(({ verdict }) => verdict !== 'ok');
		if (!refused || refused.length) throw new Error(`the demo was refused: ${JSON.stringify(refused)}`);
	}
}

/** The seed knows one person, "Me": here all of the department are known by name. */
function rowsOf(book: Id, size: SeedSize, today: Day, people: readonly DemoPerson[]): Row[] {
	const seeded = [...syntheticRows(book, size, today)].filter(({ kind }) => kind !== 'person');
	const [first, ...rest] = seeded;
	const persons = people.map(({ id, ...doc }): Row => ({ ...first!, id, root: id, kind: 'person', doc }));
	return [first!, ...persons, ...rest];
}

function createOf({ id, kind, root, doc }: Row, no: number, at: Stamp): WireOp {
	return { no, tx: no, id, base: 0, create: { kind, root }, fields: flatten(doc), was: {}, at };
}
