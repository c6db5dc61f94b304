import type { Day } from '$lib/domain/kernel/day.ts';

/** Runs of items that stand on one day, in their order; items of one day stand together already. */
export function groupByDay<T extends { day: Day }>(items: readonly T[]): { day: Day; items: T[] }[] {
	const groups: { day: Day; items: T[] }[] = [];
	for (const item of items) {
		const last = groups.at(-1);
		if (last?.day === item.day) last.items.push(item);
		else groups.push({ day: item.day, items: [item] });
	}
	return groups;
}
