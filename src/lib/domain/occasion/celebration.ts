import * as v from 'valibot';
import { daySchema } from '../fact/fact.ts';
import { idSchema } from '../row/row.ts';

/** An occasion that was attended to, or let go, in one of its years; its row's root is the customer (R6). */
export const celebrationSchema = v.looseObject({
	occasion: idSchema,
	/** The year of the occurrence in the occasion's own calendar. */
	year: v.number(),
	state: v.picklist(['done', 'dismissed']),
	on: daySchema
});
export type Celebration = v.InferOutput<typeof celebrationSchema>;
