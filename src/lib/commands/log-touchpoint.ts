import { learnFact } from '../domain/fact/learn-fact.ts';
import type { FactKind } from '../domain/fact/fact-kinds.ts';
import type { Provenance } from '../domain/fact/fact.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Doc } from '../domain/row/row.ts';
import type { Touchpoint } from '../domain/touchpoint/touchpoint.ts';
import { diffDocs } from '../sync/core/diff.ts';
import type { Desk } from '../db/desk.ts';
import type { Change } from '../db/write-plan.ts';
import { celebrations, type AttendedOccurrence } from './attend-occasion.ts';

export type LoggedTouchpoint = {
	/** Minted by the form, so that pressing *Save* twice logs once. */
	id: Id;
	customer: Id;
	touchpoint: Touchpoint;
	/** What was learnt of the customer in it (F3). */
	learnt: readonly { about: FactKind; text: string }[];
	next?: { id: Id; day: Day; note?: string; promised?: boolean };
	/** The open follow-ups and the occasions that this contact takes care of. */
	fulfils?: readonly Id[];
	celebrates?: readonly AttendedOccurrence[];
};

/** One contact with all that came of it, in one save (T3). */
export async function logTouchpoint(desk: Desk, logged: LoggedTouchpoint) {
	const { id, customer, touchpoint, learnt, next, fulfils = [], celebrates = [] } = logged;
	const from: Provenance = {
		day: touchpoint.day,
		person: desk.me,
		channel: touchpoint.channel,
		touchpoint: id,
		...(touchpoint.place ? { place: touchpoint.place } : {})
	};
	const changes: Change[] = [
		{ type: 'create', id, kind: 'touchpoint', root: customer, doc: touchpoint as Doc }
	];
	if (learnt.length) {
		const fields = Object.fromEntries(learnt.map(({ about, text }) => learnFact(about, text, from)));
		changes.push({ type: 'patch', id: customer, fields });
	}
	if (next) {
		const { id: followUp, ...rest } = next;
		const doc: Doc = { ...rest, state: 'open', from: id };
		changes.push({ type: 'create', id: followUp, kind: 'follow-up', root: customer, doc });
	}
	for (const followUp of fulfils)
		changes.push({
			type: 'patch',
			id: followUp,
			fields: { state: 'done', doneBy: id, doneOn: touchpoint.day }
		});
	const celebrated = await celebrations(desk, customer, celebrates, { state: 'done', on: touchpoint.day });
	return celebrated.ok ? desk.writer.write(desk.book, [...changes, ...celebrated.value]) : celebrated;
}

/** Corrects a touchpoint that was logged before: only what differs from what the form showed is written. */
export function editTouchpoint(desk: Desk, id: Id, shown: Touchpoint, edited: Touchpoint) {
	return desk.writer.write(desk.book, [{ type: 'patch', id, fields: diffDocs(shown as Doc, edited as Doc) }]);
}
