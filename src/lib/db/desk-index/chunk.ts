import type { DateFlags } from '../../domain/agenda/window.ts';
import type { Tier } from '../../domain/customer/tier.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import type { Day } from '../../domain/kernel/day.ts';
import type { Id } from '../../domain/kernel/id.ts';
import type { Haystack } from '../../domain/search/haystack.ts';
import {
	cellsOf,
	Column,
	COLUMNS,
	columnsOf,
	mapColumns,
	oneLine,
	rowsDue,
	type ColumnName,
	type Columns,
	type Plans,
	type StoredColumns
} from './columns.ts';
import { Texts, TextSource } from './texts.ts';

/** Where a chunk lies in storage, and the folding that put it there. */
export type StoredAs = { no: number; by: string };
/** A chunk as it is stored, without its texts. */
export type StoredChunk = { size: number; columns: StoredColumns };

type Content = { size: number; columns: Columns; texts: Texts };

/** A sorted run of desk entries in memory. Its `no` names it in storage. */
export class Chunk {
	readonly no: number;
	/** Where the stored texts go once they are read. */
	readonly source: TextSource;
	/** The folding that stored it as it is here; null when storage is behind. */
	storedBy: string | null;
	#size: number;
	#columns: Columns;
	#texts: Texts;
	#letters: { letter: string; row: number }[] | null = null;

	private constructor(no: number, content: Content, source: TextSource, storedBy: string | null) {
		this.no = no;
		this.#size = content.size;
		this.#columns = content.columns;
		this.#texts = content.texts;
		this.source = source;
		this.storedBy = storedBy;
	}

	/** Of sorted entries that storage does not hold. */
	static of(no: number, entries: readonly DeskEntry[]): Chunk {
		const texts = Texts.of(entries.map(({ text }) => oneLine(text)));
		const content = { size: entries.length, columns: columnsOf(entries), texts };
		return new Chunk(no, content, new TextSource(entries.length), null);
	}

	static stored({ no, by }: StoredAs, { size, columns }: StoredChunk): Chunk {
		const source = new TextSource(size);
		const content = {
			size,
			columns: mapColumns((name) => Column.stored(columns[name], size)),
			texts: Texts.from(source)
		};
		return new Chunk(no, content, source, by);
	}

	get size(): number {
		return this.#size;
	}

	get lastKey(): string {
		return `${this.#columns.sorts.last}\n${this.#columns.ids.last}`;
	}

	cells(name: ColumnName): readonly string[] {
		return this.#columns[name].cells;
	}

	/** The first row of each run of one initial. */
	letters(): readonly { letter: string; row: number }[] {
		if (this.#letters) return this.#letters;
		this.#letters = [];
		this.cells('initials').forEach((letter, row) => {
			if (this.#letters!.at(-1)?.letter !== letter) this.#letters!.push({ letter, row });
		});
		return this.#letters;
	}

	/** What entries are ordered by: the sort text, then the id, so that no two are equal. */
	keyAt(row: number): string {
		return `${this.cells('sorts')[row]}\n${this.cells('ids')[row]}`;
	}

	entryAt(row: number): DeskEntry {
		const texts = this.#texts;
		const columns = this.#columns;
		const plans = this.cells('plans')[row];
		const { occasions, followUps, celebrated } = plans ? (JSON.parse(plans) as Plans) : NO_PLANS;
		return {
			id: this.cells('ids')[row] as Id,
			name: this.cells('names')[row]!,
			company: this.cells('companies')[row]!,
			sort: this.cells('sorts')[row]!,
			// Most readers of an entry never look at these, and cutting one out cuts all of its column.
			get initial() {
				return columns.initials.cells[row]!;
			},
			get tier() {
				return columns.tiers.cells[row] as Tier | '';
			},
			get lastContact() {
				return columns.contacts.cells[row] as Day | '';
			},
			get text() {
				return texts.at(row);
			},
			occasions,
			followUps,
			celebrated
		};
	}

	rowOf(id: string): number {
		return this.#columns.ids.rowOf(id);
	}

	haystack(): Haystack {
		return this.#texts.haystack(this.#size);
	}

	/** The entries that may be due: with an occasion on one of the dates, or a follow-up no later than `to`. In order. */
	*due(dates: DateFlags, to: Day): Generator<DeskEntry> {
		for (const row of rowsDue(this.#columns.marks.joined, dates, to)) yield this.entryAt(row);
	}

	/** Another one whenever an entry was changed, came or went. */
	get version(): object {
		return this.#columns;
	}

	/** Takes entries out by id and merges others in. `added` is sorted by key; linear in the chunk, whatever their number. */
	replace(removed: ReadonlySet<string>, added: readonly DeskEntry[]): void {
		const cells = mapColumns((name) => this.cells(name));
		const next = mapColumns((): string[] => []);
		const texts: (string | number)[] = [];
		let row = 0;
		const keepBefore = (key: string | null) => {
			for (; row < this.#size && (key === null || this.keyAt(row) < key); row++) {
				if (removed.has(cells.ids[row]!)) continue;
				for (const name of COLUMNS) next[name].push(cells[name][row]!);
				texts.push(this.#texts.ref(row));
			}
		};
		for (const entry of added) {
			const own = cellsOf(entry);
			keepBefore(`${own.sorts}\n${own.ids}`);
			for (const name of COLUMNS) next[name].push(own[name]);
			texts.push(oneLine(entry.text));
		}
		keepBefore(null);
		this.#become(next, this.#texts.withRows(texts));
	}

	/** Cuts itself in two and returns the second half, which is to be stored under `no`. */
	split(no: number): Chunk {
		const middle = this.#size >> 1;
		const rows = Array.from({ length: this.#size }, (_, row) => this.#texts.ref(row));
		const second = mapColumns((name) => Column.of(this.cells(name).slice(middle)));
		const half = new Chunk(
			no,
			{ size: this.#size - middle, columns: second, texts: this.#texts.withRows(rows.slice(middle)) },
			this.source,
			null
		);
		this.#become(
			mapColumns((name) => this.cells(name).slice(0, middle)),
			this.#texts.withRows(rows.slice(0, middle))
		);
		return half;
	}

	/** What it holds at this moment; later changes leave it alone. */
	get content(): Content {
		return { size: this.#size, columns: this.#columns, texts: this.#texts };
	}

	#become(cells: { [name in ColumnName]: readonly string[] }, texts: Texts): void {
		this.#size = cells.ids.length;
		this.#columns = mapColumns((name) => Column.of(cells[name]));
		this.#texts = texts;
		this.#letters = null;
		this.storedBy = null;
	}
}

const NO_PLANS: Plans = { occasions: [], followUps: [], celebrated: [] };

/** Joins a chunk's content for storage. Only once all texts are read. */
export function joinContent({ size, columns, texts }: Content): { list: StoredChunk; texts: string } {
	return { list: { size, columns: mapColumns((name) => columns[name].joined) }, texts: texts.joined(size) };
}
