import type { DeskEntry } from '../domain/desk/desk-entry.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

/** The customers of the latest contacts, newest first; then, while there is room, others in the list's order. */
export function recentCustomers(table: DeskTable, limit = 12): DeskEntry[] {
	const latest: { place: number; day: string }[] = [];
	let place = 0;
	for (const chunk of table.chunks)
		for (const day of chunk.cells('contacts')) {
			keepLatest(latest, { place: place++, day }, limit);
		}
	return latest.map(({ place }) => table.at(place)!);
}

/** Inserts by day, and after its equals: a customer never contacted comes last, in the list's order. */
function keepLatest(
	latest: { place: number; day: string }[],
	one: { place: number; day: string },
	limit: number
) {
	if (latest.length === limit && latest[limit - 1]!.day >= one.day) return;
	let at = latest.length;
	while (at > 0 && latest[at - 1]!.day < one.day) at--;
	latest.splice(at, 0, one);
	if (latest.length > limit) latest.pop();
}
