import type { Id } from '../kernel/id.ts';
import { celebratedKey } from './celebrated.ts';
import type { Occasion } from './occasion.ts';
import { isSameOccasion } from './same.ts';

/** All occasions of one customer, and what was attended to of them, as a `DeskEntry` has it. */
type Occasions = { occasions: readonly (Occasion & { id: Id })[]; celebrated: readonly string[] };

/**
 * Two phones that add the same birthday offline make two occasions of it: the first that is celebrated stands for both, and one
 * tick is for both.
 */
export function standsForItsTwins(occasion: Occasion, { occasions }: Pick<Occasions, 'occasions'>): boolean {
	const isTwin = (other: Occasion) => isSameOccasion(other, occasion);
	const first = occasions.find((other) => other.celebrated && isTwin(other)) ?? occasions.find(isTwin);
	return first === occasion;
}

/** Whether the occurrence of a year was attended to or let go, and so is not to come up again (R6). */
export function isAttended(occasion: Occasion, year: number, { occasions, celebrated }: Occasions): boolean {
	if (!celebrated.length) return false;
	return occasions.some(
		(other) =>
			isSameOccasion(other, occasion) &&
			(celebrated.includes(celebratedKey(other.id, year, other.date)) ||
				celebrated.includes(celebratedKey(other.id, year)))
	);
}
