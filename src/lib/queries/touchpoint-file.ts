import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Touchpoint } from '../domain/touchpoint/touchpoint.ts';
import type { Desk } from '../db/desk.ts';
import { readRow } from '../db/rows.ts';

/** One contact and whom it was with; undefined when the book has none of that id, or it was deleted. */
export async function touchpointFile(
	desk: Desk,
	id: Id
): Promise<{ id: Id; customer: Id; touchpoint: Touchpoint } | undefined> {
	const row = await readRow(desk.db, desk.book, id);
	if (row?.kind !== 'touchpoint' || row.life === 'deleted') return undefined;
	return { id, customer: row.root, touchpoint: row.doc as unknown as Touchpoint };
}

/** One follow-up and for whom it is; undefined as above. */
export async function followUpFile(
	desk: Desk,
	id: Id
): Promise<{ id: Id; customer: Id; followUp: FollowUp } | undefined> {
	const row = await readRow(desk.db, desk.book, id);
	if (row?.kind !== 'follow-up' || row.life === 'deleted') return undefined;
	return { id, customer: row.root, followUp: row.doc as unknown as FollowUp };
}
