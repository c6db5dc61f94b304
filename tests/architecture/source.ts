import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path below `src/`, with forward slashes, to the text of the file. */
export type SourceTree = ReadonlyMap<string, string>;

export type Import = { from: string; typeOnly: boolean };

export function readSourceTree(): SourceTree {
	const folder = fileURLToPath(new URL('../../src/', import.meta.url));
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
		name.replaceAll('\\', '/')
	);
	const code = names.filter((name) => /\.(ts|js|svelte)$/.test(name) && !name.endsWith('.d.ts')).sort();
	return new Map(code.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const STATIC = /\b(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\sfrom\s*)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`\n]+)['"`]/g;

/** All static and dynamic imports of a file, re-exports included. */
export function importsOf(path: string, text: string): Import[] {
	const code = codeOf(path, text);
	const found = [...code.matchAll(STATIC)].map(([, type, from]) => ({
		from: from!,
		typeOnly: Boolean(type)
	}));
	// The markup of a component may await an import as well.
	const all = path.endsWith('.svelte') ? text.replaceAll(/<!--[^]*?-->/g, '') : code;
	return [...found, ...[...all.matchAll(DYNAMIC)].map(([, from]) => ({ from: from!, typeOnly: false }))];
}

/** Where an import inside `src/` leads, as a path below `src/`; undefined for a package. */
export function resolveImport(path: string, from: string): string | undefined {
	const target = from.replace(/\?.*$/, '');
	if (target === '$lib' || target.startsWith('$lib/')) return target.replace('$lib', 'lib');
	if (!target.startsWith('.')) return undefined;
	return new URL(target, `file:///src/${path}`).pathname.replace(/^\/src\//, '').replaceAll('%20', ' ');
}

/**
 * The script of a file without its comments (what is only talked about is not done), and without the contents of its
 * strings if they may look like code.
 */
export function codeOf(path: string, text: string, { strings = true } = {}): string {
	const scripts = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script!)
		: [text];
	return scripts.map((script) => strip(script, strings)).join('\n');
}

// One alternative per thing that may contain what looks like another; the first that begins, wins.
const TOKEN =
	/(\/\/[^\n]*|\/\*[^]*?\*\/)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`|(?<=[(,=:[!&|?{};+*%~^<>]\s*|return\s|^\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/gm;

function strip(code: string, strings: boolean): string {
	return code.replaceAll(TOKEN, (token, comment: string | undefined) => {
		if (comment) return ' ';
		// What a template computes is code, wherever it stands.
		return strings || token.startsWith('/') || token.startsWith('`') ? token : "''";
	});
}
