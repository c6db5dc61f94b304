import type { Book } from '../../domain/book/book.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { Celebration } from '../../domain/occasion/celebration.ts';
import type { Row } from '../../domain/row/row.ts';
import type { Touchpoint } from '../../domain/touchpoint/touchpoint.ts';
import type { RapportDatabase } from '../database.ts';
import { readChildren, readRow, readRows } from '../rows.ts';
import type { CustomerFile, DescribeCustomer } from './describe.ts';
import type { DeskDelta } from './desk-table.ts';

/** The kinds of rows that a desk entry is made of, beside the customer itself. */
export const DESK_KINDS = ['follow-up', 'celebration', 'touchpoint'] as const;

/** What some rows that are about to be written change in the desk index. Reads what it needs; writes nothing. */
export async function deltasFor(
	db: RapportDatabase,
	book: Id,
	written: readonly Row[],
	describe: DescribeCustomer
): Promise<DeskDelta[]> {
	const roots = new Set(written.filter(isOnDesk).map((row) => row.root));
	if (!roots.size) return [];
	const bookRow = written.find((row) => row.id === book) ?? (await readRow(db, book, book));
	if (!bookRow) throw new Error('a customer needs its book');

	const writtenById = new Map(written.map((row) => [row.id, row]));
	const unwritten = [...roots].filter((id) => !writtenById.has(id));
	const read = await readRows(db, book, unwritten);
	const customers = [...roots].map((id) => writtenById.get(id)).concat(read);

	const childrenOf = Map.groupBy(written, (row) => row.root);
	const gone: DeskDelta[] = [];
	const files: CustomerFile[] = [];
	for (const customer of customers) {
		if (customer?.kind !== 'customer') continue;
		if (customer.life === 'deleted') gone.push({ id: customer.id, entry: null });
		else {
			const own = childrenOf.get(customer.id) ?? [];
			files.push(await fileOf(db, customer, own, bookRow.doc as unknown as Book));
		}
	}
	const entries = await describe(files);
	return [...gone, ...entries.map((entry) => ({ id: entry.id, entry }))];
}

function isOnDesk(row: Row): boolean {
	return row.kind === 'customer' || (DESK_KINDS as readonly string[]).includes(row.kind);
}

async function fileOf(
	db: RapportDatabase,
	customer: Row,
	written: readonly Row[],
	book: Book
): Promise<CustomerFile> {
	// A row at its first revision is new, and so has no children but those written with it.
	const isNew = customer.rev === 1 && written.includes(customer);
	const stored = isNew
		? []
		: (
				await Promise.all(DESK_KINDS.map((kind) => readChildren(db, customer.book, customer.id, kind)))
			).flat();
	const children = new Map(stored.map((row) => [row.id, row]));
	for (const row of written) children.set(row.id, row);
	return customerFile(customer, children.values(), book);
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
