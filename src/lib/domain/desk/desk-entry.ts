import type { Book } from '../book/book.ts';
import type { Tier } from '../customer/tier.ts';
import type { Customer } from '../customer/customer.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { displayName } from '../name/display.ts';
import { nameSounds, sortKey } from '../name/sounds.ts';
import type { Readings } from '../name/readings/readings.ts';
import { celebratedKey } from '../occasion/celebrated.ts';
import type { Celebration } from '../occasion/celebration.ts';
import type { Occasion } from '../occasion/occasion.ts';
import type { Touchpoint } from '../touchpoint/touchpoint.ts';
import { deskText } from './desk-text.ts';

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
	/** The `celebratedKey` of occurrences already attended to or let go. */
	celebrated: readonly string[];
	/** The latest day of contact. */
	lastContact: Day | '';
};

export type DeskOccasion = Occasion & { id: Id };
export type DeskFollowUp = { id: Id; day: Day; note: string; promised: boolean };

export type DeskInput = {
	id: Id;
	customer: Customer;
	followUps: readonly { id: Id; followUp: FollowUp }[];
	celebrations: readonly Celebration[];
	touchpoints: readonly Touchpoint[];
	book: Pick<Book, 'nameOrder'>;
	readings: Readings;
};

/** Computes a customer's desk entry from its rows. Nothing in it depends on the day or the device. */
export function deskEntry(input: DeskInput): DeskEntry {
	const { id, customer, followUps, celebrations, touchpoints, book, readings } = input;
	const name = displayName(customer, book.nameOrder);
	const sounds = nameSounds(customer, name, readings);
	const sort = sortKey(sounds[0], name, readings);
	const noted = [...touchpoints].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
	return {
		id,
		name,
		company: customer.company ?? '',
		sort,
		initial: /^[a-z]/.test(sort) ? sort.charAt(0).toUpperCase() : '#',
		tier: customer.tier?.value ?? '',
		text: deskText(customer, noted, sounds, book.nameOrder, readings),
		occasions: Object.entries(customer.occasions ?? {}).map(([id, occasion]) => ({
			...occasion,
			id: id as Id
		})),
		followUps: followUps
			.filter(({ followUp }) => followUp.state === 'open')
			.map(({ id, followUp }) => ({
				id,
				day: followUp.day,
				note: followUp.note ?? '',
				promised: followUp.promised ?? false
			}))
			.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
		celebrated: celebrations.map(({ occasion, year, date }) => celebratedKey(occasion, year, date)),
		lastContact: noted[0]?.day ?? ''
	};
}
