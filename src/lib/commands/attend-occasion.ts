import type { Id } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { celebratedDate, celebrationId } from '../domain/occasion/celebrated.ts';
import type { Celebration } from '../domain/occasion/celebration.ts';
import type { OccasionDate } from '../domain/occasion/occasion.ts';
import type { Customer } from '../domain/customer/customer.ts';
import { today, type Desk } from '../db/desk.ts';
import { storageFailure, type StorageFailure } from '../db/failure.ts';
import { readRow } from '../db/rows.ts';
import type { Change } from '../db/write-plan.ts';

/** `date` is what it showed; where that is not said, the file of the customer is asked. */
export type AttendedOccurrence = { occasion: Id; year: number; date?: OccasionDate };

/** Ticks one occurrence of an occasion off, so that it never comes up again this year, on any phone (R6). */
export async function attendOccasion(
	desk: Desk,
	customer: Id,
	occurrence: AttendedOccurrence,
	state: Celebration['state']
) {
	const celebrated = await celebrations(desk, customer, [occurrence], { state, on: today(desk) });
	return celebrated.ok ? desk.writer.write(desk.book, celebrated.value) : celebrated;
}

/** The rows that say that some occurrences of a customer were attended to. */
export async function celebrations(
	desk: Desk,
	customer: Id,
	occurrences: readonly AttendedOccurrence[],
	how: Pick<Celebration, 'state' | 'on'>
): Promise<Result<Change[], StorageFailure>> {
	try {
		const isTold = occurrences.every(({ date }) => date);
		const row = isTold ? undefined : await readRow(desk.db, desk.book, customer);
		const held = (row?.doc as Partial<Customer> | undefined)?.occasions ?? {};
		return ok(
			occurrences.map(({ occasion, year, date = held[occasion]?.date }): Change => {
				const doc = { occasion, year, ...(date && { date: celebratedDate(date) }), ...how };
				const id = celebrationId(desk.book, customer, doc);
				return { type: 'create', id, kind: 'celebration', root: customer, doc };
			})
		);
	} catch (error) {
		return err(storageFailure(error));
	}
}
