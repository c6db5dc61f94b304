import type { Query, Terms } from './query.ts';
import { RANK, rankAt } from './rank.ts';
import { READING, ROW } from './separators.ts';

/** The searched texts of many customers, one a line, and where each line starts. */
export type Haystack = { text: string; starts: Uint32Array };
/** A customer found: its place, counted through all haystacks, and how well it fits (`RANK`, summed over terms), least best. */
export type Hit = { place: number; rank: number };

/** A query in more rows is too broad for ranking them all: names that begin with it are then looked for by themselves. */
const BROAD = 1000;

export function joinTexts(texts: readonly string[]): Haystack {
	return haystackOf(texts.join(ROW), texts.length);
}

/** The haystack of texts that are joined already. */
export function haystackOf(text: string, rows: number): Haystack {
	const starts = new Uint32Array(rows);
	for (let row = 1, at = 0; row < rows; row++) {
		at = text.indexOf(ROW, at) + 1;
		starts[row] = at;
	}
	return { text, starts };
}

/**
 * The best `limit` hits, by rank, then by place: with haystacks in the list's order, equals come in that order.
 * An empty query finds everybody. One scan for the rarest term does most of the work, and a broad query stops early,
 * so the time hardly depends on what is typed.
 */
export function searchHaystacks(haystacks: readonly Haystack[], query: Query, limit: number): Hit[] {
	if (!query.length) return firstPlaces(haystacks, limit);
	const found: Found = new Map();
	for (const attempt of query) {
		for (const terms of attempt) searchTerms(haystacks, terms, limit, found);
		if (found.size) break;
	}
	return Array.from(found, ([place, rank]) => ({ place, rank }))
		.sort((a, b) => a.rank - b.rank || a.place - b.place)
		.slice(0, limit);
}

function firstPlaces(haystacks: readonly Haystack[], limit: number): Hit[] {
	const size = haystacks.reduce((sum, { starts }) => sum + starts.length, 0);
	return Array.from({ length: Math.min(limit, size) }, (_, place) => ({ place, rank: RANK.anywhere }));
}

/** Engines find up to six characters by jumping between the first one's places: behind a separator that is the fastest way. */
const FAST = 5;

type Found = Map<number, number>;

function searchTerms(haystacks: readonly Haystack[], terms: Terms, limit: number, found: Found): void {
	const [term, ...others] = rarestFirst(haystacks, terms);
	if (term === undefined) return;
	const beginning = (lead: string) => scan(haystacks, lead, term, others, limit, found);
	// One letter is in nearly every row, but none fits better than those whose name, or a sound of it, begins with it.
	const isLetter = terms.length === 1 && term.length === 1;
	if (isLetter && (beginning(ROW) >= limit || beginning(READING) >= limit)) return;
	const room = Math.max(BROAD, 2 * limit);
	const isBroad = scan(haystacks, '', term, others, room, found) >= room;
	if (isBroad && !isLetter && beginning(ROW) < limit) beginning(READING);
}

/**
 * Puts rows with `lead` + `term` and all other terms into `found`, in order, until there is no room; returns how many.
 * A row ends a search within it, so that a long note full of the term costs no more than its first few.
 */
function scan(
	haystacks: readonly Haystack[],
	lead: string,
	term: string,
	others: Terms,
	room: number,
	found: Found
): number {
	const pattern = lead ? lead + term.slice(0, FAST) : term;
	let count = 0;
	let place = 0;
	for (const { text, starts } of haystacks) {
		const next = (from: number) => {
			const lies = text.indexOf(pattern, from);
			return lies < 0 ? -1 : lies + lead.length;
		};
		let row = -1;
		// Where the term stands; before the first row there is no separator.
		let at = lead === ROW && text.startsWith(term) ? 0 : next(0);
		while (at >= 0) {
			if (!text.startsWith(term, at)) {
				at = next(at + 1);
				continue;
			}
			row = rowAt(starts, at, row + 1);
			const start = starts[row]!;
			const end = row + 1 < starts.length ? starts[row + 1]! - 1 : text.length;
			const rank = rowRank(text, start, end, at, term, others);
			if (rank !== null) {
				found.set(place + row, Math.min(rank, found.get(place + row) ?? Infinity));
				if (++count >= room) return count;
			}
			at = next(end);
		}
		place += starts.length;
	}
	return count;
}

/** The sum of the terms' ranks in one row, the first known to stand at `at`; null when another is not there. */
function rowRank(
	text: string,
	start: number,
	end: number,
	at: number,
	term: string,
	others: Terms
): number | null {
	let rank = bestRank(text, start, end, at, term);
	if (!others.length) return rank;
	const row = text.slice(start, end);
	for (const other of others) {
		const first = row.indexOf(other);
		if (first < 0) return null;
		rank += bestRank(row, 0, row.length, first, other);
	}
	return rank;
}

/** The best rank of a term in a row, looking at its first occurrences only. */
function bestRank(text: string, start: number, end: number, at: number, term: string): number {
	let best = rankAt(text, start, end, at, term);
	for (let looks = 8; looks > 0 && best > RANK.reading; looks--) {
		at = nextWithin(text, end, at + 1, term);
		if (at < 0) break;
		best = Math.min(best, rankAt(text, start, end, at, term));
	}
	return best;
}

/** Like `indexOf`, but it does not run on through the rows behind. */
function nextWithin(text: string, end: number, from: number, term: string): number {
	const at = text.slice(from, end).indexOf(term);
	return at < 0 ? -1 : from + at;
}

/** The row that holds a position, by halving between `low` and the last. */
function rowAt(starts: Uint32Array, position: number, low: number): number {
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= position) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** How much text tells which term is rare, from the middle of the book. */
const SAMPLE = 30_000;

function rarestFirst(haystacks: readonly Haystack[], terms: Terms): Terms {
	if (terms.length < 2) return terms;
	const text = haystacks[haystacks.length >> 1]?.text ?? '';
	const sample = text.slice(text.length >> 1).slice(0, SAMPLE);
	const uses = new Map(terms.map((term) => [term, sample.split(term).length]));
	return [...terms].sort((a, b) => uses.get(a)! - uses.get(b)! || b.length - a.length);
}
