import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Bundle, Manifest, Routes } from './bundle.ts';

const build = fileURLToPath(new URL('../../build/', import.meta.url));

/** The built app as `measure` weighs it. */
export async function readBundle(): Promise<Bundle> {
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
