import type { Id } from '../domain/kernel/id.ts';
import type { Value } from '../domain/row/row.ts';
import type { Desk } from '../db/desk.ts';

/** Writes an earlier value into its field again (C-3); what stood there goes to the history in its turn. */
export function putBack(desk: Desk, id: Id, field: string, value: Value) {
	return desk.writer.write(desk.book, [{ type: 'patch', id, fields: { [field]: value } }]);
}
