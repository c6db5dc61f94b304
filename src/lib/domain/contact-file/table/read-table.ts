import { err, ok, type Result } from '../../kernel/result.ts';
import type { ContactDraft } from '../contact-draft.ts';
import { finishDraft } from '../finish-draft.ts';
import type { ImportContext } from '../import-context.ts';
import type { FileError, Rejected, Report } from '../report.ts';
import { shownName } from '../shown-name.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { columnsOf, hasPerson, headerScore, MAX_COLUMNS } from './columns.ts';
import { guessColumns } from './guess-columns.ts';
import { isRowNumbers } from './row-numbers.ts';
import { rowToDraft, type Column } from './row-to-draft.ts';
import { scanTable, type Row } from './scan.ts';
import { findDelimiter } from './delimiter.ts';
import { orderOfColumn } from './table-dates.ts';

export type TableContent = {
	contacts: ContactDraft[];
	rejected: Rejected[];
	columns: { header: string; meaning: ColumnMeaning | null }[];
};

const EXCERPT = 300;

/** Every row of a table of contacts, in one pass over its text. */
export function readTable(
	text: string,
	context: ImportContext,
	report: Report
): Result<TableContent, FileError> {
	const { delimiter, start } = findDelimiter(text);
	const named = start > 0;
	const { rows, openQuote } = scanTable(
		named ? text.slice(start) : text,
		delimiter,
		context.steps,
		named ? 2 : 1
	);
	const head = findHeader(rows, context);
	if (!head.ok) return head;
	const { header, body, meanings } = head.value;
	const columns = header.map((name, index): Column => {
		const meaning = meanings[index] ?? null;
		if (meaning?.as !== 'date') return { header: name, meaning, order: 'month-first' };
		const { order, ambiguous } = orderOfColumn(
			body.map((row) => row.cells[index] ?? ''),
			context.region
		);
		if (ambiguous > 0) report.warn({ type: 'date-order-assumed', column: name, order, count: ambiguous });
		return { header: name, meaning, order };
	});

	const contacts: ContactDraft[] = [];
	const rejected: Rejected[] = [];
	const reject = (row: Row, reasons: Rejected['reasons']) => {
		const raw = row.cells.join(' ').trim().slice(0, EXCERPT);
		rejected.push({ line: row.line, raw, cells: row.cells, reasons });
	};
	const quoteIn = openQuote === undefined ? -1 : body.findLastIndex(({ line }) => line <= openQuote);
	if (openQuote !== undefined && quoteIn < 0) report.warn({ type: 'quote-not-closed', line: openQuote });
	for (const [index, row] of body.entries()) {
		report.about();
		if (index === quoteIn) report.warn({ type: 'quote-not-closed', line: openQuote! });
		const found = row.cells.length;
		if (row.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
			reject(row, [{ type: 'too-many-cells', expected: header.length, found }]);
			continue;
		}
		if (found < header.length)
			report.warn({ type: 'row-padded', line: row.line, expected: header.length, found });
		if (row.cells.some((cell) => cell.includes('\ufffd')))
			report.warn({ type: 'broken-characters', line: row.line });
		const finished = finishDraft(rowToDraft(row, columns, context, report), report);
		if (finished.ok) {
			contacts.push(finished.value);
			report.about(() => shownName(finished.value, context));
		} else reject(row, finished.error);
	}
	return ok({
		contacts,
		rejected,
		columns: columns.map(({ header: name, meaning }) => ({ header: name, meaning }))
	});
}

type Head = { header: string[]; body: Row[]; meanings: readonly (ColumnMeaning | null)[] };

/** The header is the one of the first rows with most known headings: exports often have a title line above it. */
function findHeader(rows: readonly Row[], context: ImportContext): Result<Head, FileError> {
	const scores = rows.slice(0, 10).map((row) => headerScore(row.cells));
	const best = Math.max(0, ...scores);
	const at = best > 0 ? scores.indexOf(best) : 0;
	const body = rows.slice(at + 1);
	const header = trimmedHeader(rows[at]?.cells ?? [], body);
	if (header.length > MAX_COLUMNS) return err({ type: 'not-contacts', found: 'wide-table' });
	if (context.columns) return ok({ header, body, meanings: context.columns });
	const meanings = columnsOf(header).map((meaning, index) =>
		isRowNumbers(header[index]!, body, index) ? null : meaning
	);
	if (best > 0 && hasPerson(meanings)) return ok({ header, body, meanings });
	const guessed = guessColumns(rows);
	return guessed ? ok({ ...guessed, body: [...rows] }) : err({ type: 'no-known-columns', header });
}

/** Without the empty headings that trailing delimiters make, as long as nothing stands under them. */
function trimmedHeader(cells: readonly string[], body: readonly Row[]): string[] {
	const isFilled = (cell: string) => cell.trim() !== '';
	let last = cells.findLastIndex(isFilled);
	for (const row of body) {
		const end = row.cells.findLastIndex(isFilled);
		if (end > last && end < cells.length) last = end;
	}
	return cells.slice(0, last + 1);
}
