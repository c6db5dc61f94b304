import type { Customer } from '../../../domain/customer/customer.ts';
import type { DeskOccasion } from '../../../domain/desk/desk-entry.ts';
import { addDays, type Day } from '../../../domain/kernel/day.ts';
import type { Id } from '../../../domain/kernel/id.ts';
import { isAttended, standsForItsTwins } from '../../../domain/occasion/attended.ts';
import { occurrencesBetween } from '../../../domain/occasion/occurrences.ts';

/** An occasion with its next return that waits for attention; without `day` it does not come again. */
export type Upcoming = { occasion: DeskOccasion; day?: Day; year?: number; age?: number };

/** As long as Today shows a missed one. */
const MISSED_DAYS = 14;
/** A Chinese date may return more than a year later, and the year after that where this one is attended to. */
const AHEAD_DAYS = 1200;

/** The occasions of a file, what comes soonest first; of twins that two phones made only the one that stands for them (R6). */
export function upcomingOccasions(
	occasions: Customer['occasions'],
	celebrated: readonly string[],
	today: Day
): Upcoming[] {
	const all: DeskOccasion[] = Object.entries(occasions ?? {}).map(([id, occasion]) => ({
		...occasion,
		id: id as Id
	}));
	const own = { occasions: all, celebrated };
	return all
		.filter((occasion) => standsForItsTwins(occasion, own))
		.map((occasion) => {
			const from = occasion.celebrated ? addDays(today, -MISSED_DAYS) : today;
			const next = occurrencesBetween(occasion, from, addDays(today, AHEAD_DAYS)).find(
				({ year }) => !isAttended(occasion, year, own)
			);
			return { occasion, ...next };
		})
		.sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}
