import { hashId, type Id } from '../kernel/id.ts';
import type { CelebratedDate } from './celebration.ts';
import type { OccasionDate } from './occasion.ts';

/** Two phones that tick the same occurrence offline make the same row; a date that was corrected since makes another one. */
export function celebrationId(
	book: Id,
	customer: Id,
	{ occasion, year, date }: { occasion: Id; year: number; date?: CelebratedDate | undefined }
): Id {
	return hashId(book, 'celebration', customer, occasion, String(year), ...(date ? [dateText(date)] : []));
}

/**
 * What a celebration says of the date it was for: a reminder of a date that was wrong is none of the right one. The year of birth
 * is left out, because learning or correcting it moves no day.
 */
export function celebratedDate({ calendar, month, day, leap = false }: OccasionDate): CelebratedDate {
	return { calendar, month, day, leap };
}

/**
 * One occurrence among those of its customer, as `DeskEntry.celebrated` lists it. Without a date it is that of whatever date the
 * occasion has: celebrations did not say for which they were, once.
 */
export function celebratedKey(occasion: Id, year: number, date?: CelebratedDate): string {
	return date ? `${occasion}:${year}:${dateText(date)}` : `${occasion}:${year}`;
}

/** One occurrence among all: the same on every phone, however often the occasion is saved or imported again (R6). */
export function occurrenceKey(customer: Id, occasion: Id, year: number): string {
	return `${customer}:${celebratedKey(occasion, year)}`;
}

function dateText({ calendar, month, day, leap }: CelebratedDate): string {
	return `${calendar}-${month}-${day}${leap ? '-leap' : ''}`;
}
