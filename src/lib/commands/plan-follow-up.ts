import type { Day } from '../domain/kernel/day.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Doc } from '../domain/row/row.ts';
import { today, type Desk } from '../db/desk.ts';
import { diffDocs } from '../sync/core/diff.ts';
import type { Fields } from '../sync/core/op.ts';

export type PlannedFollowUp = { day: Day; note?: string; promised?: boolean };

/** Plans something to do for a customer, under an id that the form minted. */
export function planFollowUp(desk: Desk, id: Id, customer: Id, planned: PlannedFollowUp) {
	const doc: Doc = { ...planned, state: 'open' };
	return desk.writer.write(desk.book, [{ type: 'create', id, kind: 'follow-up', root: customer, doc }]);
}

/** Only what differs from what the form showed is written: one that was snoozed meanwhile stays where it is. */
export function editFollowUp(desk: Desk, id: Id, shown: PlannedFollowUp, edited: PlannedFollowUp) {
	return patch(desk, id, diffDocs(shown, edited));
}

/** Moves it to a later day (R1). */
export function snoozeFollowUp(desk: Desk, id: Id, day: Day) {
	return patch(desk, id, { day });
}

/** Done without a contact to log; with one, it is fulfilled by `logTouchpoint`. */
export function completeFollowUp(desk: Desk, id: Id) {
	return patch(desk, id, { state: 'done', doneOn: today(desk) });
}

/** Lets it go: it no longer makes sense. */
export function dropFollowUp(desk: Desk, id: Id) {
	return patch(desk, id, { state: 'dropped', doneOn: today(desk) });
}

/** Takes it up again after it was done or dropped. */
export function reopenFollowUp(desk: Desk, id: Id) {
	return patch(desk, id, { state: 'open', doneOn: null, doneBy: null });
}

function patch(desk: Desk, id: Id, fields: Fields) {
	return desk.writer.write(desk.book, [{ type: 'patch', id, fields }]);
}
