import * as v from 'valibot';
import { daySchema } from '../fact/fact.ts';
import { moneySchema } from '../money/money.ts';
import { CHANNELS, OUTCOMES } from './channel.ts';

/** One contact with one customer (T1); its row's root is the customer. */
export const touchpointSchema = v.looseObject({
	channel: v.picklist(CHANNELS),
	/** Who reached out: `out` for us, `in` for the customer. */
	direction: v.picklist(['out', 'in']),
	/** Local day and `HH:MM` in `zone`, and the instant behind them (T-3). Without a time only the day is known. */
	day: daySchema,
	time: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
	zone: v.string(),
	instant: v.optional(v.number()),
	outcome: v.optional(v.picklist(OUTCOMES)),
	note: v.optional(v.string()),
	minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	place: v.optional(v.string()),
	spent: v.optional(moneySchema)
});
export type Touchpoint = v.InferOutput<typeof touchpointSchema>;
