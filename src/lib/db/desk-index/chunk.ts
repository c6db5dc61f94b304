import type { DateFlags } from '../../domain/agenda/window.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import { isDay, type Day } from '../../domain/kernel/day.ts';
import { joinTexts, type Haystack } from '../../domain/search/haystack.ts';
import { cellOf, COLUMNS, emptyCells, entryAt, type Cells } from './columns.ts';

/** The rows that have anything to be due, with their dates' keys and their earliest follow-up. */
type Marks = { row: number; keys: number[]; day: Day | '' }[];

/** A sorted run of desk entries in memory. Its `no` names it in storage, and `changed` says that storage is behind. */
export class Chunk {
	readonly no: number;
	#cells: Cells;
	changed: boolean;
	#haystack: Haystack | null = null;
	#marks: Marks | null = null;

	constructor(no: number, cells: Cells, changed: boolean) {
		this.no = no;
		this.#cells = cells;
		this.changed = changed;
	}

	get size(): number {
		return this.#cells.ids.length;
	}

	get cells(): Readonly<Cells> {
		return this.#cells;
	}

	get lastKey(): string {
		return this.keyAt(this.size - 1);
	}

	/** What entries are ordered by: the sort text, then the id, so that no two are equal. */
	keyAt(row: number): string {
		return `${this.#cells.sorts[row]}\n${this.#cells.ids[row]}`;
	}

	entryAt(row: number): DeskEntry {
		return entryAt(this.#cells, row);
	}

	rowOf(id: string): number {
		return this.#cells.ids.indexOf(id);
	}

	/** The searched texts, joined once. */
	haystack(): Haystack {
		this.#haystack ??= joinTexts(this.#cells.texts);
		return this.#haystack;
	}

	/** The rows that may be due: with an occasion on one of the dates, or a follow-up no later than `to`. In order. */
	rowsDue(dates: DateFlags, to: Day): number[] {
		this.#marks ??= readMarks(this.#cells.marks);
		const rows: number[] = [];
		for (const { row, keys, day } of this.#marks)
			if ((day !== '' && day <= to) || keys.some((key) => dates[key])) rows.push(row);
		return rows;
	}

	/** Takes entries out by id and merges others in. `added` is sorted by key; linear in the chunk, whatever their number. */
	replace(removed: ReadonlySet<string>, added: readonly DeskEntry[]): void {
		const next = emptyCells();
		let row = 0;
		const keepBefore = (key: string | null) => {
			for (; row < this.size && (key === null || this.keyAt(row) < key); row++)
				if (!removed.has(this.#cells.ids[row]!))
					for (const column of COLUMNS) next[column].push(this.#cells[column][row]!);
		};
		for (const entry of added) {
			const cell = cellOf(entry);
			keepBefore(`${cell.sorts}\n${cell.ids}`);
			for (const column of COLUMNS) next[column].push(cell[column]);
		}
		keepBefore(null);
		this.#cells = next;
		this.#haystack = null;
		this.#marks = null;
		this.changed = true;
	}

	/** Cuts itself in two and returns the second half, which is to be stored under `no`. */
	split(no: number): Chunk {
		const middle = this.size >> 1;
		const first = emptyCells();
		const second = emptyCells();
		for (const column of COLUMNS) {
			first[column] = this.#cells[column].slice(0, middle);
			second[column] = this.#cells[column].slice(middle);
		}
		this.#cells = first;
		this.#haystack = null;
		this.#marks = null;
		this.changed = true;
		return new Chunk(no, second, true);
	}
}

function readMarks(cells: readonly string[]): Marks {
	const marks: Marks = [];
	cells.forEach((cell, row) => {
		if (!cell) return;
		const parts = cell.split(',');
		const day = isDay(parts.at(-1)) ? (parts.pop() as Day) : '';
		marks.push({ row, keys: parts.map(Number), day });
	});
	return marks;
}
