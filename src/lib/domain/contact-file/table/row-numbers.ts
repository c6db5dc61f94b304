import { foldHeader } from './header-words.ts';
import type { Row } from './scan.ts';

const HEADINGS: ReadonlySet<string> = new Set(['', 'no', '序号', '序號']);

/** Whether a column does nothing but count the rows. Under the same headings others write numbers of customers. */
export function isRowNumbers(header: string, rows: readonly Row[], index: number): boolean {
	if (!HEADINGS.has(foldHeader(header))) return false;
	const cells = rows.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
	const first = Number(cells[0]);
	return (
		cells.length > 1 && (first === 0 || first === 1) && cells.every((cell, n) => cell === String(first + n))
	);
}
