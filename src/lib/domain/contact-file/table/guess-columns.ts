import { isHan } from '../text/han-name.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { Row } from './scan.ts';

/**
 * The columns of a table without a header, by what stands in them: most cells of a phone column are phone numbers, and so on;
 * the first column of words is the name. Null when there is neither phone nor e-mail beside a name: then it is any text.
 */
export function guessColumns(
	rows: readonly Row[]
): { header: string[]; meanings: (ColumnMeaning | null)[] } | null {
	const sample = rows.slice(0, 50);
	const width = Math.max(0, ...sample.map((row) => row.cells.length));
	const header = Array.from({ length: width }, (_, index) => `#${index + 1}`);
	const meanings = header.map((label, index): ColumnMeaning => {
		const cells = sample.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
		const most = (test: (cell: string) => boolean) =>
			cells.length > 0 && cells.filter(test).length * 10 >= cells.length * 7;
		if (most(isEmail)) return { as: 'email' };
		if (most(isDate)) return { as: 'date', type: 'birthday' };
		if (most(isPhone)) return { as: 'phone' };
		return { as: 'own', label };
	});
	const reachable = meanings.some(({ as }) => as === 'phone' || as === 'email');
	const name = meanings.findIndex(
		({ as }, index) => as === 'own' && sample.every((row) => isWord(row.cells[index] ?? ''))
	);
	if (!reachable || name < 0) return null;
	meanings[name] = { as: 'text', field: 'fullName' };
	return { header, meanings };
}

function isEmail(cell: string): boolean {
	return cell.length < 200 && /^[^\s@]+@[^\s@]+$/.test(cell);
}

function isPhone(cell: string): boolean {
	return cell.length < 40 && /^[+\d][\d\s()-]{5,}$/.test(cell);
}

function isDate(cell: string): boolean {
	return /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(cell);
}

function isWord(cell: string): boolean {
	const trimmed = cell.trim();
	return (
		trimmed.length > 0 && trimmed.length < 60 && (isHan(trimmed) || /^[\p{L}][\p{L}\s.'’-]*$/u.test(trimmed))
	);
}
