export type Tab = 'today' | 'customers' | 'follow-ups' | 'more';

const tabsByFirstSegment = new Map<string, Tab>([
	['', 'today'],
	['customers', 'customers'],
	['follow-ups', 'follow-ups'],
	['more', 'more'],
	['import', 'more'],
	['settings', 'more'],
	['help', 'more'],
	['team', 'more'],
	['devices', 'more'],
	['sync', 'more']
]);

/** The tab under which a path lies; null for the paths that belong to none, such as Log. */
export function tabOf(path: string): Tab | null {
	return tabsByFirstSegment.get(path.split('/')[1] ?? '') ?? null;
}
