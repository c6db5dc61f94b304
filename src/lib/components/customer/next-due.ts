import type { DeskEntry, DeskOccasion } from '../../domain/desk/desk-entry.ts';
import { addDays, type Day } from '../../domain/kernel/day.ts';
import { isAttended, standsForItsTwins } from '../../domain/occasion/attended.ts';
import { occurrencesBetween } from '../../domain/occasion/occurrences.ts';

export type NextDue =
	{ type: 'follow-up'; day: Day } | { type: 'occasion'; day: Day; occasion: DeskOccasion; age?: number };

/** Days ahead in which an occasion is worth a line in a list. */
const AHEAD = 30;

/** What comes first for a customer: the earliest open follow-up, or an occasion within a month before it. */
export function nextDue(
	entry: Pick<DeskEntry, 'followUps' | 'occasions' | 'celebrated'>,
	today: Day
): NextDue | null {
	let next: NextDue | null = entry.followUps[0] ? { type: 'follow-up', day: entry.followUps[0].day } : null;
	for (const occasion of entry.occasions) {
		if (!occasion.celebrated || !standsForItsTwins(occasion, entry)) continue;
		const due = occurrencesBetween(occasion, today, addDays(today, AHEAD)).find(
			({ year }) => !isAttended(occasion, year, entry)
		);
		if (due && (!next || due.day < next.day))
			next = { type: 'occasion', day: due.day, occasion, ...(due.age && { age: due.age }) };
	}
	return next;
}
