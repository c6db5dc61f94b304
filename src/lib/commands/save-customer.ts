import type { Customer } from '../domain/customer/customer.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Doc } from '../domain/row/row.ts';
import { diffDocs } from '../sync/core/diff.ts';
import type { Desk } from '../db/desk.ts';

/** Adds a customer under an id that the form minted, so that pressing *Save* twice adds one. */
export function addCustomer(desk: Desk, id: Id, customer: Customer) {
	return desk.writer.write(desk.book, [
		{ type: 'create', id, kind: 'customer', root: id, doc: customer as Doc }
	]);
}

/**
 * Saves an edited file: only the fields that differ from what the form showed are written, so that whatever another
 * tab or a colleague changed meanwhile stays.
 */
export function editCustomer(desk: Desk, id: Id, shown: Customer, edited: Customer) {
	return desk.writer.write(desk.book, [{ type: 'patch', id, fields: diffDocs(shown as Doc, edited as Doc) }]);
}
