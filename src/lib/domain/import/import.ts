import * as v from 'valibot';
import { daySchema } from '../fact/fact.ts';
import type { Customer } from '../customer/customer.ts';
import type { Id } from '../kernel/id.ts';

/** One import of a contact file, kept so that it can be undone as a whole (I2). Its batches are rows under it. */
export const importSchema = v.looseObject({
	fileName: v.string(),
	on: daySchema,
	/** `running` for one that was cut off: what it stored is there, and can be undone. */
	state: v.picklist(['running', 'done', 'undone']),
	created: v.number(),
	updated: v.number(),
	/** Deleted customers that it brought back; none in older imports. */
	broughtBack: v.optional(v.number())
});
export type Import = v.InferOutput<typeof importSchema>;

/**
 * A person of the file, under the id of the customer who they are or become. `anew`: that customer went with an import that was
 * undone, and becomes what this file says as long as it stands as it was left.
 */
export type ImportedPerson = { id: Id; customer: Customer; anew?: Id };

/** What an import is about to store, after the preview. */
export type ImportPlan = {
	create: ImportedPerson[];
	/** They are here: what they lack when it is stored is added, never more. */
	update: ImportedPerson[];
	/** Deleted customers who come back, with what they lack. */
	bringBack: ImportedPerson[];
	/** Contacts of the file that are here already, with nothing to add. */
	same: number;
};
