import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { Chunk, joinContent } from './chunk.ts';
import { DeskTable, type DeskDelta } from './desk-table.ts';

const idOf = (n: number) => hashId('customer', String(n));
const entry = (n: number, sort: string): DeskEntry => ({
	id: idOf(n),
	name: `Name ${n}`,
	company: '',
	sort,
	initial: sort[0]?.toUpperCase() ?? '#',
	tier: '',
	text: `name ${n}`,
	occasions: [],
	followUps: [],
	celebrated: [],
	lastContact: ''
});
const key = (e: DeskEntry) => `${e.sort}\n${e.id}`;
const sorted = (entries: Iterable<DeskEntry>) => [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
const listed = (table: DeskTable) => Array.from({ length: table.size }, (_, i) => table.at(i)!);

describe('the desk table', () => {
	const step = fc.oneof(
		fc.record({
			kind: fc.constant('delta' as const),
			n: fc.nat({ max: 40 }),
			sort: fc.string({ maxLength: 2 })
		}),
		fc.record({ kind: fc.constant('gone' as const), n: fc.nat({ max: 40 }) }),
		fc.record({ kind: fc.constant('chunk' as const) }),
		fc.record({ kind: fc.constant('texts' as const) })
	);
	type Stored = { chunk: Chunk; readTexts: () => void };

	/** A chunk as it comes back from storage: its texts later than the rest. */
	function stored(no: number, entries: DeskEntry[]): Stored {
		const { list, texts } = joinContent(Chunk.of(no, entries).content);
		const chunk = Chunk.stored({ no, by: 'fold' }, list);
		return { chunk, readTexts: () => chunk.source.read(texts) };
	}

	it('ends equal to a sorted map, whatever deltas come before, between and after the stored chunks', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ maxLength: 2 }), { maxLength: 40 }),
				fc.integer({ min: 1, max: 7 }),
				fc.array(step, { maxLength: 40 }),
				(sorts, chunkSize, steps) => {
					const start = sorted(sorts.map((sort, n) => entry(n, sort)));
					const chunks: Stored[] = [];
					for (let at = 0; at < start.length; at += chunkSize)
						chunks.push(stored(chunks.length, start.slice(at, at + chunkSize)));
					const model = new Map<Id, DeskEntry>(start.map((e) => [e.id, e]));
					const table = new DeskTable();
					const appended: Stored[] = [];
					const apply = (deltas: DeskDelta[]) => {
						table.apply(deltas);
						for (const { id, entry } of deltas) {
							if (entry) model.set(id, entry);
							else model.delete(id);
						}
					};
					for (const s of steps) {
						if (s.kind === 'delta') apply([{ id: idOf(s.n), entry: entry(s.n, s.sort) }]);
						else if (s.kind === 'gone') apply([{ id: idOf(s.n), entry: null }]);
						else if (s.kind === 'texts') appended.shift()?.readTexts();
						else if (chunks.length) {
							appended.push(chunks.shift()!);
							table.append(appended.at(-1)!.chunk);
						}
						// Whatever is listed meanwhile is in order and true, but for texts that are still to be read.
						const now = listed(table);
						expect(now).toEqual(sorted(now));
						for (const e of now) {
							const known = model.get(e.id)!;
							expect(e).toEqual({ ...known, text: e.text && known.text });
						}
					}
					for (const { chunk } of chunks) table.append(chunk);
					for (const { readTexts } of [...appended, ...chunks]) readTexts();
					table.finish();
					expect(listed(table)).toEqual(sorted(model.values()));
					for (const e of model.values()) expect(table.at(table.indexOf(e.id))).toEqual(e);
				}
			),
			{ numRuns: 300 }
		);
	});

	it('cuts chunks that grow too large and keeps their order', () => {
		const table = new DeskTable();
		table.finish();
		const entries = Array.from({ length: 10_000 }, (_, n) =>
			entry(n, String((n * 7919) % 10_000).padStart(5, '0'))
		);
		table.apply(entries.map((e) => ({ id: e.id, entry: e })));
		expect(table.size).toBe(10_000);
		expect(table.chunks.length).toBeGreaterThan(2);
		expect(listed(table)).toEqual(sorted(entries));
	});

	it('reads back from columns what was joined into them, line breaks in names aside', () => {
		const entries = [
			{
				...entry(1, 'a'),
				name: 'Two\nlines',
				followUps: [{ id: idOf(9), day: '2026-01-01' as never, note: 'x\ny', promised: true }]
			},
			entry(2, '')
		];
		const { chunk, readTexts } = stored(0, entries);
		readTexts();
		expect(chunk.entryAt(0)).toEqual({ ...entries[0], name: 'Two lines' });
		expect(chunk.entryAt(1)).toEqual(entries[1]);
		expect(joinContent(chunk.content)).toEqual(joinContent(Chunk.of(0, entries).content));
		expect(stored(0, []).chunk.cells('names')).toEqual([]);
	});
});
