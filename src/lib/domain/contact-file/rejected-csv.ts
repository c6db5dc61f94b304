import type { Reason, Rejected } from './report.ts';

/** The heading of the added column; a table read again leaves it out. */
export const REASON_COLUMN = 'Rapport: reason';

/**
 * The contacts that were left out, as a table to put right and read again (I4): the cells of a table under its header, or an
 * excerpt of a card. UTF-8 with byte order mark, because Excel takes it for the phone's encoding otherwise.
 * `say` puts a reason into words.
 */
export function rejectedCsv(
	rejected: readonly Rejected[],
	header: readonly string[] | undefined,
	say: (reason: Reason) => string = ({ type }) => type
): string {
	const isTable = header !== undefined;
	const width = Math.max(header?.length ?? 0, ...rejected.map(({ cells }) => cells?.length ?? 0));
	const columns = Array.from({ length: width }, (_, index) => header?.[index] ?? `#${index + 1}`);
	const rows = [isTable ? [REASON_COLUMN, ...columns] : [REASON_COLUMN, 'line', 'text']];
	for (const { line, raw, cells, reasons } of rejected) {
		const why = reasons.map(say).join('; ');
		rows.push(isTable ? [why, ...(cells ?? [raw])] : [why, String(line), raw]);
	}
	return `\ufeff${rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('')}`;
}

/** A cell in quotes where needed. An apostrophe goes before what a spreadsheet would run as a formula. */
export function csvCell(text: string): string {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",;\r\n\t]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
