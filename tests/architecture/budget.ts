// Prints what the built app weighs beside its budgets, and fails above the "never" column. Run after a build.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { measure, weighPacks, type Bundle, type Figure, type Manifest, type Routes } from './bundle.ts';

const build = fileURLToPath(new URL('../../build/', import.meta.url));

const bundle = await readBundle();
const figures = measure(bundle);
console.table(Object.fromEntries(figures.map((figure) => [figure.what, row(figure)])));
console.log(`Data packs, fetched after everything else: ${shown(weighPacks(bundle), 'kB')}`);
const over = figures.filter(({ figure, never }) => figure > never);
for (const { what, figure, never, unit } of over) {
	console.error(`${what}: ${shown(figure, unit)} is above ${shown(never, unit)}.`);
}
process.exitCode = over.length > 0 ? 1 : 0;

async function readBundle(): Promise<Bundle> {
	const client = join(build, 'client');
	const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
		.filter((file) => statSync(join(client, file)).isFile() && !/\.(gz|br)$/.test(file))
		.map((file) => file.replaceAll('\\', '/'));
	const css = files
		.filter((file) => file.endsWith('.css'))
		.map((file) => readFileSync(join(client, file), 'utf8'));
	return {
		manifest: JSON.parse(readFileSync(join(build, 'client-manifest.json'), 'utf8')) as Manifest,
		routes: await readRoutes(),
		sizes: new Map(files.map((file) => [file, gzipSync(readFileSync(join(client, file))).length])),
		css: css.join('\n')
	};
}

/** Kit's own table of routes: id → [page, layouts, error pages], where a page with server data is written as ~n. */
async function readRoutes(): Promise<Routes> {
	const text = readFileSync(join(build, 'client-routes.js'), 'utf8');
	const dictionary = /export const dictionary = (\{[^]*?\n\t?\});/.exec(text)?.[1];
	if (!dictionary)
		throw new Error(`No table of routes in build/client-routes.js: has Kit changed how it writes it?`);
	const source = `export default ${dictionary}`;
	const { default: table } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
		default: Record<string, [number, number[]?, number[]?]>;
	};
	return Object.fromEntries(
		Object.entries(table).map(([id, [page, layouts = [], errors = []]]) => {
			const nodes = [page < 0 ? ~page : page, ...layouts, ...errors];
			return [id, nodes.filter((number) => number !== undefined)];
		})
	);
}

function row({ figure, goal, never, unit }: Figure) {
	const verdict = figure > never ? 'TOO MUCH' : figure > goal ? 'above the goal' : 'good';
	return { figure: shown(figure, unit), goal: shown(goal, unit), never: shown(never, unit), verdict };
}

function shown(figure: number, unit: Figure['unit']): string {
	return unit === 'kB' ? `${(figure / 1000).toFixed(1)} kB` : String(figure);
}
