import type { Book } from '../../domain/book/book.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { Celebration } from '../../domain/occasion/celebration.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Touchpoint } from '../../domain/touchpoint/touchpoint.ts';
import type { CustomerFile, DescribeCustomer } from './describe.ts';
import type { DeskDelta } from './desk-table.ts';

/** The kinds of rows that a desk entry is made of, beside the customer itself. */
export const DESK_KINDS = ['follow-up', 'celebration', 'touchpoint'] as const;

export function isOnDesk({ kind }: { kind: string }): boolean {
	return kind === 'customer' || (DESK_KINDS as readonly string[]).includes(kind);
}

/** What is written changes some entries, or `all` of them at once. */
export type DeskChange = DeskDelta[] | 'all';

/** Whether rows that are about to be written change every entry at once: all names are shown in the order that the book says. */
export function changesAllEntries(book: Id, before: ReadonlyMap<Id, Row>, written: readonly Row[]): boolean {
	const held = before.get(book);
	const next = written.find(({ id }) => id === book);
	return held !== undefined && next !== undefined && held.doc.nameOrder !== next.doc.nameOrder;
}

/** What some rows that are about to be written change in the desk index; `before` holds all there is of their customers. */
export async function deltasFor(
	book: Id,
	before: ReadonlyMap<Id, Row>,
	written: readonly Row[],
	describe: DescribeCustomer
): Promise<DeskDelta[]> {
	const roots = new Set(written.filter(isOnDesk).map((row) => row.root));
	if (!roots.size) return [];
	const after = new Map(before);
	for (const row of written) after.set(row.id, row);
	const bookRow = after.get(book);
	// A shared book may send customers before it sends itself; its index is built when all of it is here.
	if (!bookRow) return [];

	const rowsOf = Map.groupBy(after.values(), (row) => row.root);
	const gone: DeskDelta[] = [];
	const files: CustomerFile[] = [];
	for (const root of roots) {
		const customer = after.get(root);
		if (customer?.kind !== 'customer') continue;
		if (customer.life === 'deleted') gone.push({ id: root, entry: null });
		else files.push(customerFile(customer, rowsOf.get(root) ?? [], bookRow.doc as unknown as Book));
	}
	const entries = await describe(files);
	return [...gone, ...entries.map((entry) => ({ id: entry.id, entry }))];
}

/** Sorts the rows of one customer into what its desk entry is computed from. */
export function customerFile(
	customer: Row,
	children: Iterable<Row>,
	book: Pick<Book, 'nameOrder'>
): CustomerFile {
	const file: CustomerFile = {
		id: customer.id,
		customer: customer.doc as unknown as Customer,
		followUps: [],
		celebrations: [],
		touchpoints: [],
		book
	};
	for (const { id, kind, life, doc } of children) {
		if (life === 'deleted') continue;
		if (kind === 'follow-up') file.followUps.push({ id, followUp: doc as unknown as FollowUp });
		else if (kind === 'celebration') file.celebrations.push(doc as unknown as Celebration);
		else if (kind === 'touchpoint') file.touchpoints.push(doc as unknown as Touchpoint);
	}
	return file;
}
