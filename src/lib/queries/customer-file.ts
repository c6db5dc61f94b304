import type { Customer } from '../domain/customer/customer.ts';
import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Row } from '../domain/row/row.ts';
import type { Touchpoint } from '../domain/touchpoint/touchpoint.ts';
import type { Desk } from '../db/desk.ts';
import { hasOpenClash } from '../db/queue.ts';
import { readChildren, readRow } from '../db/rows.ts';

export type TimelineItem =
	{ type: 'touchpoint'; id: Id; touchpoint: Touchpoint } | { type: 'follow-up'; id: Id; followUp: FollowUp };

/** A field's earlier value, the newest first. */
export type PastValue = { field: string; value: unknown; at: string; by?: Id };

export type CustomerPage = {
	id: Id;
	deleted: boolean;
	customer: Customer;
	/** Open follow-ups, earliest first. */
	open: { id: Id; followUp: FollowUp }[];
	/** Contacts and what was done or dropped, newest first. */
	timeline: TimelineItem[];
	past: PastValue[];
	/** Two people wrote a value of theirs at the same time, and nobody here has looked at it (C-3). */
	hasClash: boolean;
};

/** Everything the customer screen shows; undefined when the book has no such customer. */
export async function customerPage(desk: Desk, id: Id): Promise<CustomerPage | undefined> {
	const { db, book, me } = desk;
	// Together, so that a live query observes them all.
	const [row, touchpoints, followUps, history] = await Promise.all([
		readRow(db, book, id),
		readChildren(db, book, id, 'touchpoint'),
		readChildren(db, book, id, 'follow-up'),
		readChildren(db, book, id, 'history')
	]);
	if (row?.kind !== 'customer') return undefined;
	const live = followUps.filter(isLive).map(({ id, doc }) => ({ id, followUp: doc as unknown as FollowUp }));
	const items: TimelineItem[] = [
		...touchpoints
			.filter(isLive)
			.map(({ id, doc }) => ({ type: 'touchpoint' as const, id, touchpoint: doc as unknown as Touchpoint })),
		...live
			.filter(({ followUp }) => followUp.state !== 'open')
			.map((item) => ({ type: 'follow-up' as const, ...item }))
	];
	// Asked only where anything has ever clashed: a phone that shares nothing reads nothing for it.
	const clashed = history.filter(({ doc }) => 'clash' in doc).map(({ id }) => id);
	return {
		id,
		deleted: row.life === 'deleted',
		customer: row.doc as unknown as Customer,
		open: live
			.filter(({ followUp }) => followUp.state === 'open')
			.sort((a, b) => a.followUp.day.localeCompare(b.followUp.day)),
		timeline: items.sort((a, b) => whenOf(b).localeCompare(whenOf(a))),
		past: history
			.map(({ doc }) => ({
				field: String(doc.field),
				value: doc.value,
				at: String(doc.at),
				by: doc.by as Id | undefined,
				of: doc.of
			}))
			.filter(({ of }) => of === id)
			.sort((a, b) => b.at.localeCompare(a.at)),
		hasClash: clashed.length > 0 && (await hasOpenClash(db, book, { ids: clashed, me }))
	};
}

const isLive = (row: Row) => row.life === 'live';

/** Sorts by day, then time; ids are in order of making, which settles the rest. */
function whenOf(item: TimelineItem): string {
	if (item.type === 'touchpoint') return `${item.touchpoint.day} ${item.touchpoint.time ?? ''} ${item.id}`;
	return `${item.followUp.doneOn ?? item.followUp.day}  ${item.id}`;
}
