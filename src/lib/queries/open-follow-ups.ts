import { followUpItem, type FollowUpItem } from '../domain/agenda/agenda.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

const NO_DATES = new Uint8Array(0);
const EVER = '9999-12-31' as Day;

/** Every open follow-up of a book, however far away: by day, promised before the rest, then as the customers are listed. */
export function openFollowUps(table: DeskTable, today: Day): FollowUpItem[] {
	const open: FollowUpItem[] = [];
	for (const entry of table.due(NO_DATES, EVER))
		for (const followUp of entry.followUps) open.push(followUpItem(entry, followUp, today));
	return open.sort((a, b) =>
		a.day === b.day ? Number(b.promised) - Number(a.promised) : a.day < b.day ? -1 : 1
	);
}
