import type { DeskFollowUp } from '../domain/desk/desk-entry.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

export type OpenFollowUp = DeskFollowUp & { customer: { id: Id; name: string; company: string } };

const NO_DATES = new Uint8Array(0);
const EVER = '9999-12-31' as Day;

/** Every open follow-up of a book, however far away: by day, promised before the rest, then as the customers are listed. */
export function openFollowUps(table: DeskTable): OpenFollowUp[] {
	const open: OpenFollowUp[] = [];
	for (const { id, name, company, followUps } of table.due(NO_DATES, EVER))
		for (const followUp of followUps) open.push({ ...followUp, customer: { id, name, company } });
	return open.sort((a, b) =>
		a.day === b.day ? Number(b.promised) - Number(a.promised) : a.day < b.day ? -1 : 1
	);
}
