import { haystackOf, type Haystack } from '../../domain/search/haystack.ts';
import { Column } from './columns.ts';

/** The texts of a stored chunk. They are most of it, and no screen waits for them: they are read after everything else. */
export class TextSource {
	readonly #size: number;
	#column: Column | null = null;

	constructor(size: number) {
		this.#size = size;
	}

	/** Null until the texts are read. */
	get column(): Column | null {
		return this.#column;
	}

	read(joined: string): void {
		this.#column = Column.stored(joined, this.#size);
	}

	static of(cells: readonly string[]): TextSource {
		const source = new TextSource(cells.length);
		source.#column = Column.of(cells);
		return source;
	}
}

/**
 * The searched texts of a chunk, a line for each row. Until the stored ones are read, a row knows only where its text
 * will come from, so that customers can come, go and change meanwhile.
 */
export class Texts {
	readonly #source: TextSource;
	/** For each row its text, or its row in the source; null when all rows are the source's. */
	readonly #rows: readonly (string | number)[] | null;
	#haystack: Haystack | null = null;

	private constructor(source: TextSource, rows: readonly (string | number)[] | null) {
		this.#source = source;
		this.#rows = rows;
	}

	static of(cells: readonly string[]): Texts {
		return new Texts(TextSource.of(cells), null);
	}

	static from(source: TextSource): Texts {
		return new Texts(source, null);
	}

	/** Empty for a row whose text was not read yet. */
	at(row: number): string {
		const own = this.ref(row);
		return typeof own === 'string' ? own : (this.#source.column?.cells[own] ?? '');
	}

	/** What stands for a row's text: the text itself, or where it will come from. */
	ref(row: number): string | number {
		return this.#rows ? this.#rows[row]! : row;
	}

	/** The same source in other rows, which are told by what stood for them here, or by texts of their own. */
	withRows(rows: readonly (string | number)[]): Texts {
		return new Texts(this.#source, rows);
	}

	joined(size: number): string {
		if (!this.#rows && this.#source.column) return this.#source.column.joined;
		return Array.from({ length: size }, (_, row) => this.at(row)).join('\n');
	}

	/** To be searched; nothing is found in it before the texts are read. */
	haystack(size: number): Haystack {
		if (!this.#source.column) return { text: '', starts: new Uint32Array(size) };
		this.#haystack ??= haystackOf(this.joined(size), size);
		return this.#haystack;
	}
}
