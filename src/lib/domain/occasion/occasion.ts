import * as v from 'valibot';

/**
 * A date as it was given, in its own calendar; the year may be unknown.
 * For `chinese`, `year` is the lunar year (2023 for 癸卯年, even where its last days fall into 2024), `month` 1 to 12,
 * `leap` true for a leap month, `day` 1 to 30.
 */
export const occasionDateSchema = v.object({
	calendar: v.picklist(['gregorian', 'chinese']),
	year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
	month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
	day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
	leap: v.optional(v.boolean())
});
export type OccasionDate = v.InferOutput<typeof occasionDateSchema>;

/**
 * A day of a customer's own that comes back every year. Both calendars on one person are two occasions.
 * The policies say what happens in a year that lacks the date; the first of each list is the default.
 */
export const occasionSchema = v.object({
	type: v.picklist(['birthday', 'anniversary', 'other']),
	/** What it is, in the manager's words; wanted for `other`. */
	label: v.optional(v.string()),
	date: occasionDateSchema,
	/** A date in a leap month: in that leap month when the year has it, else in the ordinary month; or always in the ordinary one. */
	leapMonth: v.optional(v.picklist(['leap-if-present', 'ordinary'])),
	/** The 30th of a month that has 29 days this year: its 29th, or the first of the next month. */
	shortMonth: v.optional(v.picklist(['last-day', 'next-day'])),
	/** February 29 in a common year. */
	feb29: v.optional(v.picklist(['feb-28', 'mar-1'])),
	/** False keeps the date in the file without reminding of it. */
	celebrated: v.boolean()
});
export type Occasion = v.InferOutput<typeof occasionSchema>;
