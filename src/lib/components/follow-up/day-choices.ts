import { addDays, addMonths, weekday, type Day } from '$lib/domain/kernel/day.ts';

/** The days that are offered for a later moment, soonest first. `nextWeek` is the Monday to come. */
export function laterDays(today: Day) {
	return {
		today,
		tomorrow: addDays(today, 1),
		inThreeDays: addDays(today, 3),
		nextWeek: addDays(today, 8 - weekday(today)),
		inAWeek: addDays(today, 7),
		inAMonth: addMonths(today, 1)
	};
}
