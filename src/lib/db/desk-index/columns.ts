import { dateKey } from '../../domain/agenda/window.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import type { Tier } from '../../domain/customer/tier.ts';
import type { Day } from '../../domain/kernel/day.ts';
import type { Id } from '../../domain/kernel/id.ts';

/**
 * A run of desk entries as one string per column, values separated by line breaks. Reading a thousand entries from
 * IndexedDB then means copying ten strings; as a thousand objects it would block the first screen.
 */
export type Columns = { [column in Column]: string };

export const COLUMNS = [
	'ids',
	'names',
	'companies',
	'sorts',
	'initials',
	'tiers',
	'contacts',
	'texts',
	'plans',
	'marks'
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = { [column in Column]: string[] };

/** What few customers have and lists do not show, as JSON; empty where there is none. */
type Plans = Pick<DeskEntry, 'occasions' | 'followUps' | 'celebrated'>;

/**
 * When a customer may be due, for the agenda to pass over everybody else without reading their plans: the keys of the
 * dates of their occasions, then the earliest day of a follow-up, joined by commas.
 */
function marksOf({ occasions, followUps }: DeskEntry): string {
	const keys = occasions.filter((occasion) => occasion.celebrated).map(({ date }) => dateKey(date));
	return [...keys, ...followUps.slice(0, 1).map(({ day }) => day)].join(',');
}

export function cellOf(entry: DeskEntry): { [column in Column]: string } {
	const { occasions, followUps, celebrated } = entry;
	const hasPlans = occasions.length || followUps.length || celebrated.length;
	return {
		ids: entry.id,
		names: oneLine(entry.name),
		companies: oneLine(entry.company),
		sorts: oneLine(entry.sort),
		initials: entry.initial,
		tiers: entry.tier,
		contacts: entry.lastContact,
		texts: oneLine(entry.text),
		plans: hasPlans ? JSON.stringify({ occasions, followUps, celebrated } satisfies Plans) : '',
		marks: marksOf(entry)
	};
}

export function entryAt(cells: Cells, row: number): DeskEntry {
	const plans = cells.plans[row]
		? (JSON.parse(cells.plans[row]) as Plans)
		: { occasions: [], followUps: [], celebrated: [] };
	return {
		id: cells.ids[row] as Id,
		name: cells.names[row]!,
		company: cells.companies[row]!,
		sort: cells.sorts[row]!,
		initial: cells.initials[row]!,
		tier: cells.tiers[row] as Tier | '',
		text: cells.texts[row]!,
		lastContact: cells.contacts[row] as Day | '',
		...plans
	};
}

export function emptyCells(): Cells {
	return Object.fromEntries(COLUMNS.map((column) => [column, []])) as unknown as Cells;
}

export function cellsOf(entries: readonly DeskEntry[]): Cells {
	const cells = emptyCells();
	for (const entry of entries) {
		const cell = cellOf(entry);
		for (const column of COLUMNS) cells[column].push(cell[column]);
	}
	return cells;
}

export function joinCells(cells: Cells): Columns {
	return Object.fromEntries(COLUMNS.map((column) => [column, cells[column].join('\n')])) as Columns;
}

/** The count is told apart, because no entry and one entry of empty cells join to the same text. */
export function splitColumns(columns: Columns, count: number): Cells {
	if (count === 0) return emptyCells();
	return Object.fromEntries(
		COLUMNS.map((column) => [column, columns[column].split('\n')])
	) as unknown as Cells;
}

function oneLine(text: string): string {
	return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}
