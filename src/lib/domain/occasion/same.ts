import type { Occasion } from './occasion.ts';

/** Whether two entries of one file mean the same day of the customer's: of one type, label and date. Policies do not tell them apart. */
export function isSameOccasion(a: Occasion, b: Occasion): boolean {
	return (
		a === b ||
		(a.type === b.type &&
			(a.label ?? '') === (b.label ?? '') &&
			a.date.calendar === b.date.calendar &&
			a.date.year === b.date.year &&
			a.date.month === b.date.month &&
			a.date.day === b.date.day &&
			(a.date.leap ?? false) === (b.date.leap ?? false))
	);
}
