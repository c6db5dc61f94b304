import * as v from 'valibot';
import { isDay, type Day } from '../kernel/day.ts';
import { idSchema } from '../row/row.ts';
import { FACT_KINDS, type FactKind } from './fact-kinds.ts';

export const daySchema = v.custom<Day>(isDay, 'day');

/** Where something was learnt (F4): by whom, in which contact or import, through which channel, where, on which day. */
export const provenanceSchema = v.object({
	day: daySchema,
	person: v.optional(idSchema),
	channel: v.string(),
	touchpoint: v.optional(idSchema),
	import: v.optional(idSchema),
	place: v.optional(v.string()),
	department: v.optional(v.string())
});
export type Provenance = v.InferOutput<typeof provenanceSchema>;

export const factSchema = v.object({
	about: v.picklist(Object.keys(FACT_KINDS) as FactKind[]),
	text: v.pipe(v.string(), v.minLength(1)),
	from: provenanceSchema
});
export type Fact = v.InferOutput<typeof factSchema>;
