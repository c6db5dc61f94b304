import type { DateFlags } from '../../domain/agenda/window.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import type { Day } from '../../domain/kernel/day.ts';
import type { Id } from '../../domain/kernel/id.ts';
import { Chunk } from './chunk.ts';
import { cellsOf } from './columns.ts';

/** One change of the desk index: the customer's new entry, or null when the customer left the desk. */
export type DeskDelta = { id: Id; entry: DeskEntry | null };

const CHUNK_SIZE = 2048;
const byKey = (a: DeskEntry, b: DeskEntry) => (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = (entry: DeskEntry) => `${entry.sort.replaceAll('\n', ' ')}\n${entry.id}`;

/**
 * All customers of a book in memory, sorted, as chunks. While it is being loaded, chunks are appended in order and
 * deltas wait until the chunk that covers them is there. Pure: it neither reads nor writes storage.
 */
export class DeskTable {
	#chunks: Chunk[] = [];
	#chunkOf = new Map<string, Chunk>();
	/** Every delta that came before all chunks were there; it wins over whatever a later chunk says of its customer. */
	#overlay = new Map<Id, DeskEntry | null>();
	#starts: number[] | null = null;
	#nextNo = 0;
	#complete = false;

	get chunks(): readonly Chunk[] {
		return this.#chunks;
	}

	get size(): number {
		const starts = this.#chunkStarts();
		return starts[starts.length - 1]!;
	}

	get complete(): boolean {
		return this.#complete;
	}

	/** Appends the next stored chunk. */
	append(chunk: Chunk): void {
		this.#nextNo = Math.max(this.#nextNo, chunk.no + 1);
		const stale = new Set(chunk.cells.ids.filter((id) => this.#overlay.has(id as Id)));
		if (stale.size) chunk.replace(stale, []);
		if (!chunk.size) return;
		this.#chunks.push(chunk);
		this.#index(chunk);
		this.#put(this.#overlaidUpTo(chunk.lastKey));
	}

	/** Says that no chunk is to come: what still waits is put in. */
	finish(): void {
		this.#put(this.#overlaidUpTo(null));
		this.#overlay.clear();
		this.#complete = true;
	}

	apply(deltas: readonly DeskDelta[]): void {
		const latest = new Map(deltas.map(({ id, entry }) => [id, entry]));
		if (!this.#complete) for (const [id, entry] of latest) this.#overlay.set(id, entry);
		this.#take(latest.keys());
		const entries = [...latest.values()].filter((entry) => entry !== null);
		const covered = this.#complete ? null : (this.#chunks.at(-1)?.lastKey ?? '');
		this.#put(entries.filter((entry) => covered === null || keyOf(entry) <= covered));
	}

	at(index: number): DeskEntry | undefined {
		const place = this.#place(index);
		return place?.chunk.entryAt(place.row);
	}

	get(id: Id): DeskEntry | undefined {
		const chunk = this.#chunkOf.get(id);
		return chunk?.entryAt(chunk.rowOf(id));
	}

	/** The place of a customer in the sorted list, or -1. */
	indexOf(id: Id): number {
		const chunk = this.#chunkOf.get(id);
		return chunk ? this.#chunkStarts()[this.#chunks.indexOf(chunk)]! + chunk.rowOf(id) : -1;
	}

	/** The first place of each letter of the index bar. */
	letters(): { letter: string; index: number }[] {
		const letters: { letter: string; index: number }[] = [];
		let index = 0;
		for (const chunk of this.#chunks)
			for (const initial of chunk.cells.initials) {
				if (letters.at(-1)?.letter !== initial) letters.push({ letter: initial, index });
				index++;
			}
		return letters;
	}

	/** The entries that may be due on these dates or have a follow-up up to `to`; the agenda decides which are. */
	*due(dates: DateFlags, to: Day): Generator<DeskEntry> {
		for (const chunk of this.#chunks) for (const row of chunk.rowsDue(dates, to)) yield chunk.entryAt(row);
	}

	/** Storage holds every chunk as it is here. */
	markStored(): void {
		for (const chunk of this.#chunks) chunk.changed = false;
	}

	#take(ids: Iterable<Id>): void {
		const removed = new Map<Chunk, Set<string>>();
		for (const id of ids) {
			const chunk = this.#chunkOf.get(id);
			if (!chunk) continue;
			removed.set(chunk, (removed.get(chunk) ?? new Set()).add(id));
			this.#chunkOf.delete(id);
		}
		for (const [chunk, ids] of removed) chunk.replace(ids, []);
		if (removed.size) this.#tidy();
	}

	#put(entries: readonly DeskEntry[]): void {
		if (!entries.length) return;
		for (const [chunk, group] of this.#groupByChunk([...entries].sort(byKey))) {
			chunk.replace(new Set(), group);
			for (const entry of group) this.#chunkOf.set(entry.id, chunk);
		}
		this.#tidy();
	}

	#groupByChunk(entries: readonly DeskEntry[]): Map<Chunk, DeskEntry[]> {
		const groups = new Map<Chunk, DeskEntry[]>();
		if (!entries.length) return groups;
		if (!this.#chunks.length) this.#chunks.push(new Chunk(this.#nextNo++, cellsOf([]), true));
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

	#overlaidUpTo(key: string | null): DeskEntry[] {
		const entries: DeskEntry[] = [];
		for (const [id, entry] of this.#overlay)
			if (entry && !this.#chunkOf.has(id) && (key === null || keyOf(entry) <= key)) entries.push(entry);
		return entries;
	}

	#index(chunk: Chunk): void {
		this.#starts = null;
		for (const id of chunk.cells.ids) this.#chunkOf.set(id, chunk);
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
