import * as v from 'valibot';
import { daySchema } from '../fact/fact.ts';
import { idSchema } from '../row/row.ts';
import { occasionDateSchema } from './occasion.ts';

const celebratedDateSchema = v.omit(occasionDateSchema, ['year']);
export type CelebratedDate = v.InferOutput<typeof celebratedDateSchema>;

/** An occasion that was attended to, or let go, in one of its years; its row's root is the customer (R6). */
export const celebrationSchema = v.looseObject({
	occasion: idSchema,
	/** The year of the occurrence in the occasion's own calendar. */
	year: v.number(),
	/** The date that it had then; absent where it was attended to before that was noted. */
	date: v.optional(celebratedDateSchema),
	state: v.picklist(['done', 'dismissed']),
	on: daySchema
});
export type Celebration = v.InferOutput<typeof celebrationSchema>;
