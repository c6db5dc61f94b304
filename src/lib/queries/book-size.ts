import type { Desk } from '../db/desk.ts';
import { countKind } from '../db/rows.ts';

export type BookSize = { customers: number; touchpoints: number };

/** How much a book holds; touchpoints of deleted customers count too, because they come back with them. */
export async function bookSize(desk: Desk): Promise<BookSize> {
	const touchpoints = await countKind(desk.db, desk.book, 'touchpoint');
	return { customers: desk.index.table.size, touchpoints };
}
