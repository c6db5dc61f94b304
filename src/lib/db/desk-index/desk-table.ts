import type { DateFlags } from '../../domain/agenda/window.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import type { Day } from '../../domain/kernel/day.ts';
import type { Id } from '../../domain/kernel/id.ts';
import { Chunk, type StoredAs } from './chunk.ts';

/** One change of the desk index: the customer's new entry, or null when the customer left the desk. */
export type DeskDelta = { id: Id; entry: DeskEntry | null };

const CHUNK_SIZE = 2048;
/** Changes that are looked up without an index of all customers. */
const FEW = 8;
const byKey = (a: DeskEntry, b: DeskEntry) => (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = (entry: DeskEntry) => `${entry.sort.replaceAll('\n', ' ')}\n${entry.id}`;

/**
 * All customers of a book in memory, sorted, as chunks. While it is being loaded, chunks are appended in order and
 * deltas wait until the chunk that covers them is there. Pure: it neither reads nor writes storage.
 */
export class DeskTable {
	#chunks: Chunk[] = [];
	/** Made when many customers are looked up at once; looking for one in the text of all ids is fast enough. */
	#chunkOf: Map<string, Chunk> | null = null;
	/** Whose deltas came before all chunks were there: they win over whatever a later chunk says of these customers. */
	#overlaid = new Set<string>();
	/** Those of them that wait for the chunk they belong into. */
	#waiting = new Map<Id, DeskEntry>();
	#starts: number[] | null = null;
	#nextNo = 0;
	#complete = false;
	#searchable = false;

	get chunks(): readonly Chunk[] {
		return this.#chunks;
	}

	get size(): number {
		const starts = this.#chunkStarts();
		return starts[starts.length - 1]!;
	}

	/** Every customer is there, though perhaps not yet the texts they are searched by. */
	get complete(): boolean {
		return this.#complete;
	}

	/** The searched texts are there too. */
	get searchable(): boolean {
		return this.#searchable;
	}

	/** Appends the next stored chunk. */
	append(chunk: Chunk): void {
		this.#nextNo = Math.max(this.#nextNo, chunk.no + 1);
		if (this.#overlaid.size) {
			const stale = new Set(chunk.cells('ids').filter((id) => this.#overlaid.has(id)));
			if (stale.size) chunk.replace(stale, []);
		}
		if (!chunk.size) return;
		this.#chunks.push(chunk);
		this.#index(chunk);
		this.#put(this.#takeWaiting(chunk.lastKey));
	}

	/** Says that no chunk is to come: what still waits is put in. */
	finish(): void {
		this.#put(this.#takeWaiting(null));
		this.#overlaid.clear();
		this.#complete = true;
	}

	/** Says that the texts of all chunks are there. */
	finishTexts(): void {
		this.#searchable = true;
	}

	apply(deltas: readonly DeskDelta[]): void {
		if (this.#complete && deltas.length > FEW) this.#indexAll();
		const latest = new Map(deltas.map(({ id, entry }) => [id, entry]));
		this.#take(latest.keys());
		if (!this.#complete) {
			for (const [id, entry] of latest) {
				this.#overlaid.add(id);
				if (entry) this.#waiting.set(id, entry);
				else this.#waiting.delete(id);
			}
			this.#put(this.#takeWaiting(this.#chunks.at(-1)?.lastKey ?? ''));
		} else this.#put([...latest.values()].filter((entry) => entry !== null));
	}

	at(index: number): DeskEntry | undefined {
		const place = this.#place(index);
		return place?.chunk.entryAt(place.row);
	}

	get(id: Id): DeskEntry | undefined {
		const chunk = this.#chunkWith(id);
		return chunk?.entryAt(chunk.rowOf(id));
	}

	/** The place of a customer in the sorted list, or -1. */
	indexOf(id: Id): number {
		const chunk = this.#chunkWith(id);
		return chunk ? this.#chunkStarts()[this.#chunks.indexOf(chunk)]! + chunk.rowOf(id) : -1;
	}

	/** The first place of each letter of the index bar. */
	letters(): { letter: string; index: number }[] {
		const letters: { letter: string; index: number }[] = [];
		this.#chunks.forEach((chunk, i) => {
			const start = this.#chunkStarts()[i]!;
			for (const { letter, row } of chunk.letters())
				if (letters.at(-1)?.letter !== letter) letters.push({ letter, index: start + row });
		});
		return letters;
	}

	/** The entries that may be due on these dates or have a follow-up up to `to`; the agenda decides which are. */
	*due(dates: DateFlags, to: Day): Generator<DeskEntry> {
		for (const chunk of this.#chunks) yield* chunk.due(dates, to);
	}

	/** Storage holds every chunk as it is here, each by the folding it was put there by. */
	markStored(chunks: readonly StoredAs[]): void {
		const foldings = new Map(chunks.map(({ no, by }) => [no, by]));
		for (const chunk of this.#chunks) chunk.storedBy = foldings.get(chunk.no) ?? null;
	}

	#take(ids: Iterable<Id>): void {
		const removed = new Map<Chunk, Set<string>>();
		for (const id of ids) {
			const chunk = this.#chunkWith(id);
			if (!chunk) continue;
			removed.set(chunk, (removed.get(chunk) ?? new Set()).add(id));
			this.#chunkOf?.delete(id);
		}
		for (const [chunk, ids] of removed) chunk.replace(ids, []);
		if (removed.size) this.#tidy();
	}

	#put(entries: readonly DeskEntry[]): void {
		if (!entries.length) return;
		for (const [chunk, group] of this.#groupByChunk([...entries].sort(byKey))) {
			chunk.replace(new Set(), group);
			for (const entry of group) this.#chunkOf?.set(entry.id, chunk);
		}
		this.#tidy();
	}

	#groupByChunk(entries: readonly DeskEntry[]): Map<Chunk, DeskEntry[]> {
		const groups = new Map<Chunk, DeskEntry[]>();
		if (!entries.length) return groups;
		if (!this.#chunks.length) this.#chunks.push(Chunk.of(this.#nextNo++, []));
		let at = 0;
		for (const entry of entries) {
			const key = keyOf(entry);
			while (at < this.#chunks.length - 1 && this.#chunks[at]!.lastKey < key) at++;
			const chunk = this.#chunks[at]!;
			const group = groups.get(chunk);
			if (group) group.push(entry);
			else groups.set(chunk, [entry]);
		}
		return groups;
	}

	/** Drops empty chunks and cuts large ones. */
	#tidy(): void {
		const chunks: Chunk[] = [];
		const place = (chunk: Chunk) => {
			if (chunk.size <= 2 * CHUNK_SIZE) {
				if (chunk.size) chunks.push(chunk);
				return;
			}
			const second = chunk.split(this.#nextNo++);
			this.#index(second);
			place(chunk);
			place(second);
		};
		for (const chunk of this.#chunks) place(chunk);
		this.#chunks = chunks;
		this.#starts = null;
	}

	#takeWaiting(upTo: string | null): DeskEntry[] {
		const entries = [...this.#waiting.values()].filter((entry) => upTo === null || keyOf(entry) <= upTo);
		for (const { id } of entries) this.#waiting.delete(id);
		return entries;
	}

	#index(chunk: Chunk): void {
		this.#starts = null;
		const chunkOf = this.#chunkOf;
		if (chunkOf) for (const id of chunk.cells('ids')) chunkOf.set(id, chunk);
	}

	#indexAll(): void {
		if (this.#chunkOf) return;
		this.#chunkOf = new Map();
		for (const chunk of this.#chunks) this.#index(chunk);
	}

	#chunkWith(id: Id): Chunk | undefined {
		if (this.#chunkOf) return this.#chunkOf.get(id);
		return this.#chunks.find((chunk) => chunk.rowOf(id) >= 0);
	}

	#place(index: number): { chunk: Chunk; row: number } | undefined {
		const starts = this.#chunkStarts();
		if (index < 0 || index >= starts[starts.length - 1]!) return undefined;
		let low = 0;
		let high = this.#chunks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= index) low = middle;
			else high = middle - 1;
		}
		return { chunk: this.#chunks[low]!, row: index - starts[low]! };
	}

	#chunkStarts(): number[] {
		if (!this.#starts) {
			this.#starts = [0];
			for (const chunk of this.#chunks) this.#starts.push(this.#starts.at(-1)! + chunk.size);
		}
		return this.#starts;
	}
}

/** Entries in any order as the chunks of a table, each made when it is asked for. */
export function* chunksOf(entries: readonly DeskEntry[]): Generator<Chunk> {
	const keyed = entries.map((entry) => ({ key: keyOf(entry), entry }));
	keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
	for (let at = 0, no = 0; at < keyed.length; at += CHUNK_SIZE, no++) {
		const run = keyed.slice(at, at + CHUNK_SIZE).map(({ entry }) => entry);
		yield Chunk.of(no, run);
	}
}
