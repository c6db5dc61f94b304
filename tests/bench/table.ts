import type { Figure, Measured } from './figure.ts';

const HEADINGS = ['', 'figure', 'goal', 'never above', 'floor', '÷ floor', ''];

/** The figures of one bench for people to read: each beside what it should be and what it could be. */
export function tableOf({ name, size, figures }: Measured): string {
	const rows = [HEADINGS, ...figures.map(cells)];
	const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
			.join('  ')
			.trimEnd()
	);
	return [`${name}${size ? `, ${size.toLocaleString('en')} customers` : ''}`, ...lines].join('\n  ');
}

function cells({ what, value, unit, goal, never, floor, ratio, ok }: Figure): string[] {
	const shown = (number: number | null | undefined) =>
		number === null || number === undefined ? '' : `${number} ${unit}`;
	const verdict = !ok ? 'TOO MUCH' : goal === null ? '' : value > goal ? 'above the goal' : 'good';
	return [
		what,
		shown(value),
		shown(goal),
		shown(never),
		shown(floor),
		ratio === undefined ? '' : `${ratio} ×`,
		verdict
	];
}
