import type * as v from 'valibot';
import { bookSchema, personSchema } from './book/book.ts';
import { customerSchema } from './customer/customer.ts';
import { followUpSchema } from './follow-up/follow-up.ts';
import { importSchema } from './import/import.ts';
import { celebrationSchema } from './occasion/celebration.ts';
import { touchpointSchema } from './touchpoint/touchpoint.ts';

/** The kinds whose content is checked when it is written. A kind that is not here is kept as it came (D-7). */
export const KINDS: Record<string, v.GenericSchema> = {
	book: bookSchema,
	person: personSchema,
	customer: customerSchema,
	touchpoint: touchpointSchema,
	'follow-up': followUpSchema,
	celebration: celebrationSchema,
	import: importSchema
};
