import { hashId, type Id } from '../kernel/id.ts';

/** Two phones that tick the same occurrence offline make the same row. */
export function celebrationId(book: Id, customer: Id, occasion: Id, year: number): Id {
	return hashId(book, 'celebration', customer, occasion, String(year));
}

/** One occurrence among those of its customer, as `DeskEntry.celebrated` lists it. */
export function celebratedKey(occasion: Id, year: number): string {
	return `${occasion}:${year}`;
}

/** One occurrence among all: the same on every phone, however often the occasion is saved or imported again (R6). */
export function occurrenceKey(customer: Id, occasion: Id, year: number): string {
	return `${customer}:${celebratedKey(occasion, year)}`;
}
