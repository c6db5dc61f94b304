import type { Steps } from '../report.ts';

export type Row = { line: number; cells: string[] };
export type Scan = {
	rows: Row[];
	/** The line of a quote that never closed. */
	openQuote?: number;
};

/**
 * The rows of a delimited text (RFC 4180, read kindly): a quoted cell may hold line ends, `""` is a quote, a quote in the
 * middle of a cell is a character. If a quote never closes, it and all later ones are taken as characters, so that one slip
 * does not swallow the rest of the file. Rows without any text are left out.
 */
export function scanTable(text: string, delimiter: string, steps?: Steps, firstLine = 1): Scan {
	const rows: Row[] = [];
	let openQuote: number | undefined;
	let cells: string[] = [];
	let line = firstLine;
	let rowLine = firstLine;
	const endRow = () => {
		if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: rowLine, cells });
		cells = [];
		rowLine = line;
	};
	let at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"' && openQuote === undefined) {
			const quoted = readQuoted(text, at, delimiter, steps);
			if (quoted === null) {
				openQuote = line;
				continue;
			}
			cell = quoted.cell;
			line += quoted.lines;
			at = quoted.end;
		} else {
			const end = endOfCell(text, at, delimiter);
			if (steps) steps.count += end - at + 1;
			cell = text.slice(at, end);
			at = end;
		}
		cells.push(cell);
		if (text[at] === delimiter) {
			at++;
			if (at === text.length) cells.push('');
			continue;
		}
		at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
		line++;
		endRow();
	}
	endRow();
	return openQuote === undefined ? { rows } : { rows, openQuote };
}

function endOfCell(text: string, start: number, delimiter: string): number {
	let end = start;
	for (; end < text.length; end++) {
		const character = text[end];
		if (character === delimiter || character === '\n' || character === '\r') break;
	}
	return end;
}

/** The cell from an opening quote to a quote that a delimiter or a line end follows; null when there is none. */
function readQuoted(
	text: string,
	start: number,
	delimiter: string,
	steps?: Steps
): { cell: string; end: number; lines: number } | null {
	let cell = '';
	let from = start + 1;
	let lines = 0;
	for (let i = from; i < text.length; i++) {
		const character = text[i];
		if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) lines++;
		if (character !== '"') continue;
		const next = text[i + 1];
		if (next === '"') {
			cell += text.slice(from, i + 1);
			from = i + 2;
			i++;
		} else if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
			if (steps) steps.count += i - start + 2;
			return { cell: cell + text.slice(from, i), end: i + 1, lines };
		}
	}
	if (steps) steps.count += text.length - start;
	return null;
}
