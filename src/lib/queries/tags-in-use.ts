import type { Customer } from '../domain/customer/customer.ts';
import { readRows } from '../db/rows.ts';
import type { Desk } from '../db/desk.ts';
import { recentCustomers } from './recent-customers.ts';

/** Reading every file of a large book for a few suggestions would take seconds; those in use lately are enough. */
const LOOKED_AT = 200;

/** The tags of the customers who were in contact lately, the most used first. */
export async function tagsInUse(desk: Desk, limit = 12): Promise<string[]> {
	const ids = recentCustomers(desk.index.table, LOOKED_AT).map(({ id }) => id);
	const uses = new Map<string, number>();
	for (const row of await readRows(desk.db, desk.book, ids))
		for (const { text } of Object.values((row?.doc as Customer | undefined)?.tags ?? {}))
			uses.set(text, (uses.get(text) ?? 0) + 1);
	return [...uses]
		.sort(([, a], [, b]) => b - a)
		.slice(0, limit)
		.map(([text]) => text);
}
