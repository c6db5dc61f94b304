import type { Book } from '../../domain/book/book.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { Celebration } from '../../domain/occasion/celebration.ts';
import type { Touchpoint } from '../../domain/touchpoint/touchpoint.ts';

/** Everything that a desk entry is computed from. */
export type CustomerFile = {
	id: Id;
	customer: Customer;
	followUps: { id: Id; followUp: FollowUp }[];
	celebrations: Celebration[];
	touchpoints: Touchpoint[];
	book: Pick<Book, 'nameOrder'>;
};

/** Makes the desk entries of some customers. Asynchronous, because readings of Chinese names are loaded when first needed. */
export type DescribeCustomer = (files: readonly CustomerFile[]) => Promise<DeskEntry[]>;
