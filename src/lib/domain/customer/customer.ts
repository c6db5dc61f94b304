import * as v from 'valibot';
import { daySchema, factSchema } from '../fact/fact.ts';
import { occasionSchema } from '../occasion/occasion.ts';
import { collection, idSchema } from '../row/row.ts';
import { TIERS } from './tier.ts';

const text = v.string();

/** The typed text always stays; the parsed form stands beside it when the number could be read. */
export const phoneSchema = v.object({
	label: v.optional(text),
	typed: v.pipe(text, v.minLength(1)),
	e164: v.optional(v.pipe(text, v.regex(/^\+[1-9]\d{1,14}$/)))
});
export const emailSchema = v.object({ label: v.optional(text), address: v.pipe(text, v.minLength(1)) });
/** One address is one field (W-6). `text` is the whole of it where the parts are not known. */
export const addressSchema = v.object({
	label: v.optional(text),
	text: v.optional(text),
	street: v.optional(text),
	city: v.optional(text),
	region: v.optional(text),
	postcode: v.optional(text),
	country: v.optional(text)
});
export const linkSchema = v.object({ label: v.optional(text), url: v.pipe(text, v.minLength(1)) });
export const ownFieldSchema = v.object({ label: v.pipe(text, v.minLength(1)), value: text });
export const tagSchema = v.object({ text: v.pipe(text, v.minLength(1)) });

/** A tier by hand (V3): with its reason, and the last day it holds. */
export const tierSchema = v.object({
	value: v.picklist(TIERS),
	reason: v.optional(text),
	until: v.optional(daySchema)
});

/** The customer file (F1, F2). Only the direct manager is required, and one name of any sort (`has-name.ts`). */
export const customerSchema = v.looseObject({
	familyName: v.optional(text),
	givenName: v.optional(text),
	middleName: v.optional(text),
	namePrefix: v.optional(text),
	nameSuffix: v.optional(text),
	nickname: v.optional(text),
	/** The name as a source gave it whole, where its parts are not known. */
	fullName: v.optional(text),
	/** How the name sounds, typed by hand (F7); without it the reading is computed. */
	familyReading: v.optional(text),
	givenReading: v.optional(text),
	company: v.optional(text),
	department: v.optional(text),
	role: v.optional(text),
	/** The person who answers for this customer: exactly one. */
	manager: idSchema,
	tier: v.optional(tierSchema),
	note: v.optional(text),
	phones: v.optional(collection(phoneSchema)),
	emails: v.optional(collection(emailSchema)),
	addresses: v.optional(collection(addressSchema)),
	links: v.optional(collection(linkSchema)),
	occasions: v.optional(collection(occasionSchema)),
	facts: v.optional(collection(factSchema)),
	tags: v.optional(collection(tagSchema)),
	ownFields: v.optional(collection(ownFieldSchema)),
	/** The identity a source gave it (a vCard UID), so that a second import finds it again. */
	sourceId: v.optional(text)
});
export type Customer = v.InferOutput<typeof customerSchema>;
export type Phone = v.InferOutput<typeof phoneSchema>;
export type Email = v.InferOutput<typeof emailSchema>;
export type Address = v.InferOutput<typeof addressSchema>;
export type Link = v.InferOutput<typeof linkSchema>;
export type OwnField = v.InferOutput<typeof ownFieldSchema>;
export type CustomerTier = v.InferOutput<typeof tierSchema>;
