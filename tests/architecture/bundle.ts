/** What Vite says about a built chunk; imports name other chunks of the manifest. */
export type Chunk = {
	file: string;
	name?: string;
	imports?: string[];
	dynamicImports?: string[];
};
export type Manifest = Record<string, Chunk>;

/** Route id to the numbers of the nodes (layouts, error pages, page) that Kit loads for it. */
export type Routes = Record<string, number[]>;

export type Figure = {
	what: string;
	/** Bytes, or a count where `unit` says so. */
	figure: number;
	goal: number;
	/** Above this the check fails. */
	never: number;
	unit: 'kB' | 'files';
};

export type Bundle = {
	manifest: Manifest;
	routes: Routes;
	/** Every file that is served, with its compressed size in bytes. */
	sizes: ReadonlyMap<string, number>;
	/** The text of all style sheets together. */
	css: string;
};

const KB = 1000;
const node = (n: number) => `.svelte-kit/generated/client-optimized/nodes/${n}.js`;

/** Loaded when they are asked for (readings, script conversion), so kept apart from what every install fetches. */
const DATA_PACK = /readings|pinyin|opencc/i;

/** The code of the first load, which the page asks for as a script of its own (`cli/bundle/compiled-ahead.ts`). */
const AHEAD = ['ahead:first'];

/** The figures of DESIGN's budgets that a build alone can tell; kB are thousands of compressed bytes. */
export function measure({ manifest, routes, sizes, css }: Bundle): Figure[] {
	const weigh = (files: Iterable<string>) =>
		[...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
	const first = filesOf(manifest, [...firstLoad(manifest, routes), ...AHEAD.filter((key) => manifest[key])]);
	const added = (keys: string[]) => weigh([...filesOf(manifest, keys)].filter((file) => !first.has(file)));
	const heaviest = (weights: number[]) => Math.max(0, ...weights);

	const pages = Object.entries(routes).filter(([id]) => !id.includes('(dev)') && id !== '/(app)');
	const languages = Object.keys(manifest).filter((key) => /i18n\/messages\/[^/]+\.ts$/.test(key));
	const packs = packFiles(manifest, first);
	const styles = [...sizes.keys()].filter((file) => file.endsWith('.css'));
	const fonts = [...sizes.keys()].filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file)).length;

	const kB = (what: string, figure: number, goal: number, never: number): Figure => ({
		what,
		figure,
		goal: goal * KB,
		never: never * KB,
		unit: 'kB'
	});
	return [
		kB('JS of the first load', weigh(first), 105, 130),
		kB(
			'JS of one more route, the heaviest',
			heaviest(pages.map(([, nodes]) => added(nodes.map(node)))),
			20,
			30
		),
		kB('CSS, all of it', weigh(styles), 12, 18),
		kB('one language, the heaviest', heaviest(languages.map((key) => added([key]))), 8, 12),
		kB('precache without data packs', weigh([...sizes.keys()].filter((file) => !packs.has(file))), 450, 700),
		{
			what: 'web fonts',
			figure: fonts + (css.match(/@font-face/g)?.length ?? 0),
			goal: 0,
			never: 0,
			unit: 'files'
		}
	];
}

/** The data packs of a build and their compressed sizes together, in bytes. */
export function weighPacks({ manifest, routes, sizes }: Bundle): number {
	const packs = packFiles(manifest, filesOf(manifest, firstLoad(manifest, routes)));
	return [...packs].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
}

/** What a visit to `/` runs: Kit's entries, the root's layout and error page, and the nodes of the first screen. */
function firstLoad(manifest: Manifest, routes: Routes): string[] {
	const entries = Object.keys(manifest).filter((key) =>
		/(client-optimized\/app|runtime\/client\/entry)\.js$/.test(key)
	);
	return [...entries, ...[0, 1, ...(routes['/(app)'] ?? [])].map(node)];
}

/** The scripts that the chunks need before they run: themselves and all they import statically. */
function filesOf(manifest: Manifest, keys: string[], found = new Set<string>()): Set<string> {
	for (const key of keys) {
		const chunk = manifest[key];
		if (!chunk || found.has(chunk.file)) continue;
		found.add(chunk.file);
		filesOf(manifest, chunk.imports ?? [], found);
	}
	return found;
}

function packFiles(manifest: Manifest, first: ReadonlySet<string>): Set<string> {
	const packs = Object.entries(manifest).filter(
		([key, { name = '' }]) => DATA_PACK.test(key) || DATA_PACK.test(name)
	);
	return new Set(packs.map(([, { file }]) => file).filter((file) => !first.has(file)));
}
