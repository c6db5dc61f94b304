import type { Id } from '../../../domain/kernel/id.ts';
import type { Value } from '../../../domain/row/row.ts';
import type { PastValue } from '../../../queries/customer-file.ts';
import type { EarlierValue } from '../../../queries/sync-queue.ts';

/** A stamp begins with its milliseconds, in as many hex digits (`sync/core/stamp`). */
const MILLIS_DIGITS = 12;

/** The past of a file as its history shows it. */
export function earlierValues(
	past: readonly PastValue[],
	people: readonly { id: Id; name: string }[]
): EarlierValue[] {
	return past.map(({ field, value, at, by }) => ({
		field,
		value: value as Value,
		until: Number.parseInt(at.slice(0, MILLIS_DIGITS), 16),
		by: people.find(({ id }) => id === by)?.name ?? null
	}));
}
