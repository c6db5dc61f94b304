import type { Id } from '../domain/kernel/id.ts';
import { celebrationId } from '../domain/occasion/celebrated.ts';
import type { Celebration } from '../domain/occasion/celebration.ts';
import { today, type Desk } from '../db/desk.ts';

/** Ticks one occurrence of an occasion off, so that it never comes up again this year, on any phone (R6). */
export function attendOccasion(
	desk: Desk,
	customer: Id,
	occurrence: { occasion: Id; year: number },
	state: Celebration['state']
) {
	const { occasion, year } = occurrence;
	return desk.writer.write(desk.book, [
		{
			type: 'create',
			id: celebrationId(desk.book, customer, occasion, year),
			kind: 'celebration',
			root: customer,
			doc: { occasion, year, state, on: today(desk) }
		}
	]);
}
