import type { Customer } from '../domain/customer/customer.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Desk } from '../db/desk.ts';
import { readDeleted } from '../db/rows.ts';

/** Deleted customers, which can all be restored. */
export async function deletedCustomers(desk: Desk): Promise<{ id: Id; customer: Customer }[]> {
	const rows = await readDeleted(desk.db, desk.book);
	return rows
		.filter((row) => row.kind === 'customer')
		.map((row) => ({ id: row.id, customer: row.doc as unknown as Customer }));
}
