import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Desk } from '../db/desk.ts';
import { readKind } from '../db/rows.ts';

export type ClosedFollowUp = { id: Id; customer: Id; followUp: FollowUp };

/** The follow-ups that were done or dropped on `since` or later, the latest first. */
export async function closedFollowUps(desk: Desk, since: Day): Promise<ClosedFollowUp[]> {
	const rows = await readKind(desk.db, desk.book, 'follow-up');
	return rows
		.filter((row) => row.life === 'live')
		.map((row) => ({ id: row.id, customer: row.root, followUp: row.doc as unknown as FollowUp }))
		.filter(({ followUp }) => followUp.state !== 'open' && (followUp.doneOn ?? followUp.day) >= since)
		.sort((a, b) => whenOf(b).localeCompare(whenOf(a)));
}

const whenOf = ({ id, followUp }: ClosedFollowUp) => `${followUp.doneOn ?? followUp.day} ${id}`;
