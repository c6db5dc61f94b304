import * as v from 'valibot';
import { daySchema } from '../fact/fact.ts';
import { idSchema } from '../row/row.ts';

/** Something to do for a customer on a day; its row's root is the customer (R1, T3). */
export const followUpSchema = v.looseObject({
	day: daySchema,
	note: v.optional(v.string()),
	/** True when the customer was given a word on it. */
	promised: v.optional(v.boolean()),
	state: v.picklist(['open', 'done', 'dropped']),
	/** The touchpoint in which it was agreed, and the one that fulfilled it. */
	from: v.optional(idSchema),
	doneBy: v.optional(idSchema),
	doneOn: v.optional(daySchema)
});
export type FollowUp = v.InferOutput<typeof followUpSchema>;
