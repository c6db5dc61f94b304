import type { Tier } from '../domain/customer/tier.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

/** The places of a tier's customers in the sorted list: one comparison a customer, no entry is read. */
export function placesOfTier(table: DeskTable, tier: Tier): number[] {
	const places: number[] = [];
	let start = 0;
	for (const chunk of table.chunks) {
		chunk.cells('tiers').forEach((other, row) => other === tier && places.push(start + row));
		start += chunk.size;
	}
	return places;
}
