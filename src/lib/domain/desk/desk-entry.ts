import type { Tier } from '../customer/customer.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Occasion } from '../occasion/occasion.ts';

/**
 * What lists, search and Today need of one customer, kept for all customers in memory: the desk index.
 * Everything here is computed from rows by `deskEntry`, so it can be thrown away and built again.
 */
export type DeskEntry = {
	id: Id;
	/** The name as it is shown. */
	name: string;
	company: string;
	/** Sorts lists: the folded reading of the name, then the name. */
	sort: string;
	/** The letter in the index bar: `A` to `Z`, or `#`. */
	initial: string;
	tier: Tier | '';
	/** Folded for search: names, readings, initials, phone digits, tags, facts, notes. Without line breaks. */
	text: string;
	occasions: readonly DeskOccasion[];
	/** Open follow-ups, earliest first. */
	followUps: readonly DeskFollowUp[];
	/** `occasionId:year` of occurrences already attended to or let go. */
	celebrated: readonly string[];
	/** The latest day of contact. */
	lastContact: Day | '';
};

export type DeskOccasion = Occasion & { id: Id };
export type DeskFollowUp = { id: Id; day: Day; note: string; promised: boolean };
