import { forTests, layers, packageRules, type Layer } from './layers.ts';
import { codeOf, importsOf, resolveImport, type SourceTree } from './source.ts';

/** One sentence that names the file, what is wrong, and what to do instead. */
export type Violation = string;

export type Rule = (tree: SourceTree) => Violation[];

/** Imports between layers follow the table. */
export const arrows: Rule = perFile((path, text) => {
	const layer = layerOf(path);
	if (!layer)
		return [`${path} is in no layer: move it into one, or add the layer to tests/architecture/layers.ts.`];
	return importsOf(path, text).flatMap(({ from, typeOnly }) => {
		const target = resolveImport(path, from);
		if (target === undefined || /\/\$types$|\.css$/.test(target)) return [];
		if (target.startsWith('/')) return outsideSource(path, from);
		const other = layerOf(target);
		if (!other) return [`${path} imports ${from}, which is in no layer.`];
		return mayImport(layer, other, typeOnly, isTest(path))
			? []
			: [`${path} imports ${from}: ${layer.name} may not use ${other.name}. ${layer.instead}`];
	});
});

/** Packages that belong to one layer stay in it. */
export const packages: Rule = perFile((path, text) => {
	const layer = layerOf(path);
	if (!layer || isTest(path)) return [];
	return importsOf(path, text).flatMap(({ from }) =>
		packageRules
			.filter(({ packages, only }) => packages.test(from) && !only.includes(layer.name))
			.map(({ instead }) => `${path} imports ${from}: ${layer.name} may not. ${instead}`)
	);
});

const IMPURE =
	/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bDateTimeFormat\(\s*\)|(?<![.\w])(?:fetch|setTimeout|setInterval)\(|(?<![.\w])(?:crypto|localStorage|sessionStorage|indexedDB|navigator|window|document)(?=\s*[.[])|\btypeof (?:window|document)\b/g;

/** Rules know no clock, no chance and no device: the same input gives the same answer on every phone. */
export const purity: Rule = perFile((path, text) => {
	if (!/^lib\/(domain|sync\/core)\//.test(path) || isTest(path)) return [];
	const code = codeOf(path, text, { strings: false });
	const used = new Set([...code.matchAll(IMPURE)].map(([found]) => found));
	return [...used].map(
		(name) => `${path} uses ${name}: a rule takes the time, randomness and the device's answers as arguments.`
	);
});

const EMPTY_NAMES = /^(utils?|helpers?|common|misc|services?)$/;

/** A name says what is inside. */
export const names: Rule = perFile((path) => {
	const empty = path.split('/').find((part) => EMPTY_NAMES.test(lastWord(part)));
	return empty
		? [`${path}: "${empty}" says nothing about what is inside. Name it after the noun or the verb it serves.`]
		: [];
});

/** Tables that a program wrote or that a standard dictates: nobody reads them from top to bottom. */
const DATA = /(^|\/)(data|[\w-]+-data|[\w-]+-table)\.ts$/;

/** A file can be read in one go. */
export const sizes: Rule = perFile((path, text) => {
	const limit = path.endsWith('.svelte') ? 250 : 350;
	const lines = text.trimEnd().split('\n').length;
	if (lines <= limit || DATA.test(path)) return [];
	return [
		`${path} has ${lines} lines, above ${limit}: look for the noun that is missing and give it a file.`
	];
});

/** Everything below (app) opens without a server. */
export const offline: Rule = perFile((path) => {
	if (!/^routes\/\(app\)\/(.*\/)?\+(page\.server|layout\.server|server)\.(ts|js)$/.test(path)) return [];
	return [
		`${path} needs a server: a screen of the app reads the phone. Put shared data behind routes/api and sync.`
	];
});

/** The shell of the app is not rendered on a server. */
export const drawnOnThePhone: Rule = (tree) => {
	const path = 'routes/(app)/+layout.ts';
	if (/export const ssr = false\b/.test(codeOf(path, tree.get(path) ?? ''))) return [];
	return [`${path} must say "export const ssr = false": the server has no data to draw a screen from.`];
};

/**
 * The keys that one catalog has and the other has not, as paths. The types say so too, but not for what a cast or a
 * spread hides.
 */
export function catalogGaps(source: unknown, other: unknown, path = ''): string[] {
	if (kindOf(source) !== kindOf(other))
		return [`${path || '(catalog)'} is ${kindOf(other)}, not ${kindOf(source)}`];
	if (kindOf(source) !== 'object') return [];
	const [here, there] = [source, other] as [Record<string, unknown>, Record<string, unknown>];
	const keys = new Set([...Object.keys(here), ...Object.keys(there)]);
	return [...keys].flatMap((key) => catalogGaps(here[key], there[key], path ? `${path}.${key}` : key));
}

function kindOf(value: unknown): string {
	if (value === undefined) return 'missing';
	return Array.isArray(value) ? 'list' : typeof value;
}

function perFile(rule: (path: string, text: string) => Violation[]): Rule {
	return (tree) => [...tree].flatMap(([path, text]) => rule(path, text));
}

/** The layer whose path matches longest. A folder is matched with or without its last slash. */
function layerOf(path: string): Layer | undefined {
	const matching = layers.flatMap((layer) =>
		layer.at.filter((at) => `${path}/`.startsWith(at)).map((at) => ({ layer, length: at.length }))
	);
	return matching.sort((a, b) => b.length - a.length)[0]?.layer;
}

function mayImport(layer: Layer, other: Layer, typeOnly: boolean, test: boolean): boolean {
	if (layer === other || layer.may.includes(other.name)) return true;
	if (typeOnly && layer.mayTypes?.includes(other.name)) return true;
	return test && forTests.includes(other.name);
}

function outsideSource(path: string, from: string): Violation[] {
	return isTest(path)
		? []
		: [`${path} imports ${from} from outside src/: the app must not depend on tests or on tools.`];
}

function isTest(path: string): boolean {
	return path.endsWith('.test.ts');
}

function lastWord(part: string): string {
	const stem = part.replace(/\..*$/, '').replaceAll(/([a-z])([A-Z])/g, '$1-$2');
	return stem.toLowerCase().split('-').at(-1) ?? '';
}
