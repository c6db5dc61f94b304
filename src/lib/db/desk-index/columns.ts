import { dateKey } from '../../domain/agenda/window.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import { dayNumber, type Day } from '../../domain/kernel/day.ts';

/**
 * A run of desk entries is kept as one string per column, values separated by line breaks. Reading a thousand entries
 * from IndexedDB then means copying ten strings; as a thousand objects it would block the first screen.
 */
export const COLUMNS = [
	'ids',
	'names',
	'companies',
	'sorts',
	'initials',
	'tiers',
	'contacts',
	'plans',
	'marks'
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type Columns = { [name in ColumnName]: Column };
export type StoredColumns = { [name in ColumnName]: string };

/** One value of each of some rows: joined as it is stored, cut into cells when one is first asked for. */
export class Column {
	#joined: string | null;
	#cells: readonly string[] | null;

	private constructor(joined: string | null, cells: readonly string[] | null) {
		this.#joined = joined;
		this.#cells = cells;
	}

	static of(cells: readonly string[]): Column {
		return new Column(null, cells);
	}

	/** The count is told apart, because no cell and one empty cell are joined to the same text. */
	static stored(joined: string, count: number): Column {
		return count ? new Column(joined, null) : Column.of([]);
	}

	get cells(): readonly string[] {
		this.#cells ??= this.#joined!.split('\n');
		return this.#cells;
	}

	get joined(): string {
		this.#joined ??= this.#cells!.join('\n');
		return this.#joined;
	}

	get last(): string {
		if (this.#cells) return this.#cells.at(-1) ?? '';
		return this.#joined!.slice(this.#joined!.lastIndexOf('\n') + 1);
	}

	/** The row of a cell that occurs once, or -1; without cutting a column that does not hold it. */
	rowOf(cell: string): number {
		return this.#cells || this.joined.includes(cell) ? this.cells.indexOf(cell) : -1;
	}
}

/** What few customers have and lists do not show, as JSON; empty where there is none. */
export type Plans = Pick<DeskEntry, 'occasions' | 'followUps' | 'celebrated'>;

/** An entry's cells; its searched text is kept apart. */
export function cellsOf(entry: DeskEntry): { [name in ColumnName]: string } {
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
		plans: hasPlans ? JSON.stringify({ occasions, followUps, celebrated } satisfies Plans) : '',
		marks: marksOf(entry)
	};
}

export function columnsOf(entries: readonly DeskEntry[]): Columns {
	const cells = entries.map(cellsOf);
	return mapColumns((name) => Column.of(cells.map((cell) => cell[name])));
}

export function mapColumns<T>(value: (name: ColumnName) => T): { [name in ColumnName]: T } {
	return Object.fromEntries(COLUMNS.map((name) => [name, value(name)])) as { [name in ColumnName]: T };
}

export function oneLine(text: string): string {
	return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

/*
 * When a customer may be due, for the agenda to pass over everybody else without reading their plans. A mark is one
 * character: the key of an occasion's date, or the day of the earliest follow-up. So all marks of a book are read in one
 * walk over a text. Codes stay below those of half characters, which not every encoding keeps.
 */
const FIRST_DATE = 0x20;
const FIRST_DAY = 0x1000;
const LAST_DAY = 0xd7ff;

function marksOf({ occasions, followUps }: DeskEntry): string {
	const dates = occasions
		.filter(({ celebrated }) => celebrated)
		.map(({ date }) => FIRST_DATE + dateKey(date));
	return String.fromCharCode(...dates, ...followUps.slice(0, 1).map(({ day }) => dayMark(day)));
}

/** Days before 1970 and behind 2110 share the first and the last mark: the agenda looks at the day itself again. */
function dayMark(day: Day): number {
	return Math.min(LAST_DAY, Math.max(FIRST_DAY, FIRST_DAY + dayNumber(day)));
}

/** The rows with an occasion on one of the dates, or a follow-up no later than `to`; some more, never fewer. In order. */
export function rowsDue(marks: string, dates: Uint8Array, to: Day): number[] {
	const until = dayMark(to);
	const rows: number[] = [];
	let row = 0;
	let found = false;
	for (let at = 0; at < marks.length; at++) {
		const code = marks.charCodeAt(at);
		if (code === 10) {
			row++;
			found = false;
		} else if (!found && (code >= FIRST_DAY ? code <= until : dates[code - FIRST_DATE])) {
			rows.push(row);
			found = true;
		}
	}
	return rows;
}
