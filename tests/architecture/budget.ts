// Prints what the built app weighs beside its budgets, and fails above the "never" column. Run after a build.
import { measure, weighPacks, type Figure } from './bundle.ts';
import { readBundle } from './read-bundle.ts';

const bundle = await readBundle();
const figures = measure(bundle);
console.table(Object.fromEntries(figures.map((figure) => [figure.what, row(figure)])));
console.log(`Data packs, fetched after everything else: ${shown(weighPacks(bundle), 'kB')}`);
const over = figures.filter(({ figure, never }) => figure > never);
for (const { what, figure, never, unit } of over) {
	console.error(`${what}: ${shown(figure, unit)} is above ${shown(never, unit)}.`);
}
process.exitCode = over.length > 0 ? 1 : 0;

function row({ figure, goal, never, unit }: Figure) {
	const verdict = figure > never ? 'TOO MUCH' : figure > goal ? 'above the goal' : 'good';
	return { figure: shown(figure, unit), goal: shown(goal, unit), never: shown(never, unit), verdict };
}

function shown(figure: number, unit: Figure['unit']): string {
	return unit === 'kB' ? `${(figure / 1000).toFixed(1)} kB` : String(figure);
}
