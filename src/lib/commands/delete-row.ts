import type { Id } from '../domain/kernel/id.ts';
import type { Did } from '../db/write-plan.ts';
import type { Desk } from '../db/desk.ts';

/** Deletes a customer, touchpoint or follow-up; a customer's children are hidden with it and come back with it (C-4). */
export function deleteRow(desk: Desk, id: Id) {
	return desk.writer.write(desk.book, [{ type: 'patch', id, fields: { life: 'deleted' } }]);
}

export function restoreRow(desk: Desk, id: Id) {
	return desk.writer.write(desk.book, [{ type: 'patch', id, fields: { life: 'live' } }]);
}

/** Takes a write back, for the *Undo* that follows it (W-7). */
export function undo(desk: Desk, did: readonly Did[]) {
	return desk.writer.undo(desk.book, did);
}
