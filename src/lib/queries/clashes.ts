import type { Desk } from '../db/desk.ts';
import { readClashes, type ClashedField, type ClashedValue } from '../db/queue.ts';
import { readKind } from '../db/rows.ts';
import type { Person } from '../domain/book/book.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Clash, ClashSide } from './sync-queue.ts';

/** What two people wrote at once in the open book, unless it is settled or was looked at here (C-3): of everybody, or of one customer. */
export async function readOpenClashes(desk: Desk, customer?: Id): Promise<Clash[]> {
	const { db, book } = desk;
	// Together, so that a live query observes them both.
	const [clashes, people] = await Promise.all([readClashes(db, book, desk.me), readKind(db, book, 'person')]);
	const names = new Map(people.map(({ id, doc }) => [id, (doc as unknown as Person).name]));
	return clashes
		.filter(({ row }) => !customer || row.root === customer)
		.map((clash) => clashOf(desk, clash, names));
}

function clashOf(
	{ index, me }: Desk,
	{ id, row, field, base, kept, lost }: ClashedField,
	names: ReadonlyMap<Id, string>
): Clash {
	const side = ({ value, by, at }: ClashedValue): ClashSide => ({
		value,
		by: names.get(by) ?? null,
		isMine: by === me,
		at
	});
	const entry = index.table.get(row.root);
	const customer = entry ? { id: row.root, name: entry.name } : null;
	return { id, row: row.id, kind: row.kind, field, customer, base, kept: side(kept), lost: side(lost) };
}
