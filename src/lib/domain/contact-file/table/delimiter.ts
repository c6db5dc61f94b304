import { headerScore, MAX_COLUMNS } from './columns.ts';
import { scanTable } from './scan.ts';

const DELIMITERS = [',', ';', '\t', '|', '，'];
/** Enough for a header and some rows. */
const HEAD = 20_000;

/**
 * The delimiter: named in a first line `sep=;`, else the one that makes most known headings, else the one that cuts most
 * lines into equally many cells. `start` is where the table begins.
 */
export function findDelimiter(text: string): { delimiter: string; start: number } {
	const named = /^sep=(.)\r?\n/i.exec(text.slice(0, 20));
	if (named) return { delimiter: named[1]!, start: named[0].length };
	let best = { delimiter: ',', start: 0, headings: 0, alike: 0 };
	for (const delimiter of DELIMITERS) {
		const rows = scanTable(text.slice(0, HEAD), delimiter).rows.slice(0, 10);
		const headings = Math.max(0, ...rows.map(({ cells }) => headerScore(cells)));
		const alike = linesAlike(rows.map(({ cells }) => cells.length));
		if (headings > best.headings || (headings === best.headings && alike > best.alike)) {
			best = { delimiter, start: 0, headings, alike };
		}
	}
	return best;
}

/** Commas also stand in notes: what counts is the number that most lines share. */
function linesAlike(widths: readonly number[]): number {
	const sane = widths.filter((width) => width <= MAX_COLUMNS);
	return Math.max(0, ...sane.map((width) => (width - 1) * sane.filter((other) => other === width).length));
}
