import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import { hashId, type Id } from '../../domain/kernel/id.ts';
import { Chunk } from './chunk.ts';
import { cellsOf, joinCells, splitColumns } from './columns.ts';
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
		fc.record({ kind: fc.constant('chunk' as const) })
	);

	it('ends equal to a sorted map, whatever deltas come before, between and after the stored chunks', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ maxLength: 2 }), { maxLength: 40 }),
				fc.integer({ min: 1, max: 7 }),
				fc.array(step, { maxLength: 40 }),
				(sorts, chunkSize, steps) => {
					const start = sorted(sorts.map((sort, n) => entry(n, sort)));
					const chunks: Chunk[] = [];
					for (let at = 0; at < start.length; at += chunkSize)
						chunks.push(new Chunk(chunks.length, cellsOf(start.slice(at, at + chunkSize)), false));
					const model = new Map<Id, DeskEntry>(start.map((e) => [e.id, e]));
					const table = new DeskTable();
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
						else if (chunks.length) table.append(chunks.shift()!);
						// Whatever is listed meanwhile is in order and true.
						const now = listed(table);
						expect(now).toEqual(sorted(now));
						for (const e of now) expect(model.get(e.id)).toEqual(e);
					}
					for (const chunk of chunks) table.append(chunk);
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
		const cells = cellsOf(entries);
		expect(splitColumns(joinCells(cells), 2)).toEqual(cells);
		const chunk = new Chunk(0, cells, false);
		expect(chunk.entryAt(0)).toEqual({ ...entries[0], name: 'Two lines' });
		expect(splitColumns(joinCells(cellsOf([])), 0)).toEqual(cellsOf([]));
	});
});
