import * as v from 'valibot';

/** Integer minor units (cents, fen) of an ISO 4217 currency; one field, never two (W-6). */
export const moneySchema = v.object({
	minor: v.pipe(v.number(), v.safeInteger()),
	currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'currency'))
});
export type Money = v.InferOutput<typeof moneySchema>;
