import type { Desk } from '../db/desk.ts';
import { closeClash } from '../db/queue.ts';
import type { Id } from '../domain/kernel/id.ts';

/** Somebody here has decided what stands after a clash: nobody here has to look at it again (C-3). */
export function settleClash(desk: Desk, id: Id): Promise<void> {
	return closeClash(desk.db, desk.book, id);
}
