import type { DeskEntry } from '../domain/desk/desk-entry.ts';
import { foldText } from '../domain/search/fold.ts';
import { searchHaystacks } from '../domain/search/haystack.ts';
import { compileQuery } from '../domain/search/query.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

/**
 * The places in the sorted list of whom a query finds, best first (S1); null when it says nothing to look for. `fold` folds as
 * the index was folded.
 */
export function placesFound(
	table: DeskTable,
	typed: string,
	fold: (text: string) => string = foldText,
	limit = 200
): number[] | null {
	const query = compileQuery(typed, fold);
	if (!query.length) return null;
	const haystacks = table.chunks.map((chunk) => chunk.haystack());
	return searchHaystacks(haystacks, query, limit).map(({ place }) => place);
}

/** Whom a query finds, as `placesFound`: for those who read all of them, which costs more than finding them. */
export function findCustomers(
	table: DeskTable,
	typed: string,
	fold?: (text: string) => string,
	limit?: number
): DeskEntry[] | null {
	return placesFound(table, typed, fold, limit)?.map((place) => table.at(place)!) ?? null;
}
