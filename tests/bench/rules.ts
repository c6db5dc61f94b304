import { syntheticRows } from '../../src/lib/cli/seed/synthetic-book.ts';
import { customerFile } from '../../src/lib/db/desk-index/deltas.ts';
import { DeskTable } from '../../src/lib/db/desk-index/desk-table.ts';
import { describeCustomers } from '../../src/lib/client/describe-customers.ts';
import { toChinese } from '../../src/lib/domain/calendar/chinese.ts';
import { addDays, dayParts, type Day } from '../../src/lib/domain/kernel/day.ts';
import { hashId } from '../../src/lib/domain/kernel/id.ts';
import { findCustomers } from '../../src/lib/queries/find-customers.ts';
import { todayAgenda } from '../../src/lib/queries/today-agenda.ts';
import { loadReadings } from '../../src/lib/client/readings.ts';
import { figure, median, type Bench, type Figure } from './figure.ts';

const TODAY = '2026-06-15' as Day;
const RUNS = 15;
const QUERIES = ['m', 'muller', 'chen', 'chenzhiming', '陳志', '0912', '5678', 'tea', 'zzyzx'];

/** The rules that touch the whole book at once, in Node at full speed, each beside the least that could be done. */
export const rules: Bench = {
	name: 'rules',
	sizes: [10_000, 100_000],
	async run(size) {
		const { table, perEntry } = await tableOf(size);
		const { fold } = await loadReadings();
		return [
			figure('desk entry of one customer', perEntry, 'µs'),
			agendaFigure(table),
			...QUERIES.map((query) => searchFigure(table, query, fold)),
			lunarFigure()
		];
	}
};

async function tableOf(customers: number): Promise<{ table: DeskTable; perEntry: number }> {
	const book = hashId('bench', 'rules');
	const rows = [...syntheticRows(book, { customers, touchpoints: 0, seed: 1 }, TODAY)];
	const children = Map.groupBy(rows, ({ root }) => root);
	const files = rows
		.filter(({ kind }) => kind === 'customer')
		.map((row) => customerFile(row, children.get(row.id) ?? [], { nameOrder: 'given-first' }));
	await describeCustomers(files.slice(0, 2000));
	const begun = performance.now();
	const entries = await describeCustomers(files);
	const perEntry = ((performance.now() - begun) * 1000) / files.length;
	const table = new DeskTable();
	table.finish();
	table.apply(entries.map((entry) => ({ id: entry.id, entry })));
	return { table, perEntry };
}

function agendaFigure(table: DeskTable): Figure {
	const ids = table.chunks.map((chunk) => chunk.cells('ids'));
	return figure(
		'agenda of Today',
		timed(() => todayAgenda(table, TODAY)),
		'ms',
		{
			floor: timed(() => {
				let length = 0;
				for (const chunk of ids) for (const id of chunk) length += id.length;
				return length;
			})
		}
	);
}

function searchFigure(table: DeskTable, query: string, fold: (typed: string) => string): Figure {
	const texts = table.chunks.map((chunk) => chunk.haystack().text);
	const folded = fold(query);
	return figure(
		`search for ${query}`,
		timed(() => findCustomers(table, query, fold)),
		'ms',
		{
			floor: timed(() => {
				let found = 0;
				for (const text of texts)
					for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) found++;
				return found;
			})
		}
	);
}

function lunarFigure(): Figure {
	const days = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01' as Day, n));
	return figure('lunar dates of a year', timed(() => days.map(toChinese)) * 1000, 'µs', {
		floor: timed(() => days.map(dayParts)) * 1000
	});
}

/** Median milliseconds, after a few runs that warm the engine up. */
function timed(work: () => unknown): number {
	const times: number[] = [];
	for (let run = -5; run < RUNS; run++) {
		const begun = performance.now();
		work();
		if (run >= 0) times.push(performance.now() - begun);
	}
	return median(times);
}
