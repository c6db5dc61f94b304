import * as v from 'valibot';
import { idSchema } from '../row/row.ts';

/** The defaults of a book (DESIGN §3). Its row's id is the book's id. */
export const bookSchema = v.looseObject({
	name: v.optional(v.string()),
	/** ISO 3166 region that phone numbers without a country code belong to. */
	region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	/** ISO 4217. */
	currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
	/** Which part of a Western name is shown first; Chinese, Japanese and Korean names always start with the family name. */
	nameOrder: v.picklist(['given-first', 'family-first']),
	zone: v.string(),
	/** The person who works in this book. */
	owner: idSchema,
	demo: v.optional(v.boolean())
});
export type Book = v.InferOutput<typeof bookSchema>;

/** A colleague who can be somebody's direct manager. */
export const personSchema = v.looseObject({ name: v.string(), department: v.optional(v.string()) });
export type Person = v.InferOutput<typeof personSchema>;
