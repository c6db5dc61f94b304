import type { Desk } from '../db/desk.ts';
import { readClashes, type ClashedField, type ClashedValue } from '../db/queue.ts';
import { readKind, readRows } from '../db/rows.ts';
import type { Person } from '../domain/book/book.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Clash, ClashSide } from './sync-queue.ts';

/** What two people wrote at once in the open book and nobody here has looked at (C-3): of everybody, or of one customer. */
export async function readOpenClashes(desk: Desk, customer?: Id): Promise<Clash[]> {
	const { db, book } = desk;
	// Together, so that a live query observes them both.
	const [clashes, people] = await Promise.all([readClashes(db, book), readKind(db, book, 'person')]);
	const ids = [...new Set(clashes.map(({ of }) => of))];
	const rows = (await readRows(db, book, ids)).filter((row) => row !== undefined);
	const byId = new Map(rows.map((row) => [row.id, row]));
	const names = new Map(people.map(({ id, doc }) => [id, (doc as unknown as Person).name]));
	return clashes.flatMap((clash) => {
		const row = byId.get(clash.of);
		return row && (!customer || row.root === customer) ? clashOf(desk, clash, row, names) : [];
	});
}

function clashOf(
	{ index, me }: Desk,
	{ id, of, field, base, kept, lost }: ClashedField,
	{ kind, root }: Row,
	names: ReadonlyMap<Id, string>
): Clash {
	const side = ({ value, by, at }: ClashedValue): ClashSide => ({
		value,
		by: names.get(by) ?? null,
		isMine: by === me,
		at
	});
	const entry = index.table.get(root);
	const customer = entry ? { id: root, name: entry.name } : null;
	return { id, row: of, kind, field, customer, base, kept: side(kept), lost: side(lost) };
}
