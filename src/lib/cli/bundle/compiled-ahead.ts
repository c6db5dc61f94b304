import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { liveExports, passesOn, splitModule, type Tree } from './split-module.ts';

/** The chunk of the first load, as `oneFirstChunk` names it. */
const AHEAD = 'first';

/**
 * Kit reads these two as JSON, and a new window has neither: an error is thrown, and caught. But for an error browsers
 * look up its place in the source, and read the whole function again for that: a tenth of a second on a slow phone.
 */
const KITS_MEMORY = `try{for(const key of["sveltekit:scroll","sveltekit:snapshot"])sessionStorage[key]??="{}"}catch{}`;

/**
 * Lets browsers keep the first load compiled. They compile a script when a service worker stores it, and start from
 * that ever after; but only a classic script, never a module, and a phone would read 300 kB anew at each start.
 *
 * So its code goes into a classic script (`hooks.server.ts` puts it into the page's head), which runs while the modules
 * are still on their way, and of its module only the exports are left. What it exports must never be assigned again, for
 * that would not be seen outside. Kit's entries for routes that are part of it are not asked for either.
 */
export function compiledAhead(): Plugin {
	let version = '';
	return {
		name: 'rapport:compiled-ahead',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		configResolved({ define }) {
			version = JSON.parse(String(define?.__SVELTEKIT_APP_VERSION__ ?? '""')) as string;
		},
		// Before names are made short: here each means one thing.
		renderChunk(code, { name }) {
			if (name !== AHEAD) return;
			const tree = this.parse(code) as unknown as Tree;
			const live = liveExports(tree);
			if (live.length)
				this.error(
					`The chunk "${name}" exports variables that are given other values later (${live.join(', ')}), which a split module cannot tell the others. Let what needs them be part of the chunk.`
				);
		},
		// After Vite has written what the lazy imports load beside them.
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const chunk = chunks.find(({ name }) => name === AHEAD);
				if (!chunk) return;
				const sourceOf = (code: string) => ({ code, tree: this.parse(code) as unknown as Tree });
				const named = (from: Rolldown.OutputChunk, text: string) =>
					posix.join(posix.dirname(from.fileName), text);
				const passing = new Map(
					chunks.flatMap((other) => {
						const passed = other.imports.length === 1 ? passesOn(sourceOf(other.code).tree) : undefined;
						return passed && named(other, passed.source) === chunk.fileName
							? [[other.fileName, passed.names] as const]
							: [];
					})
				);
				const { script, module } = splitModule(
					sourceOf(chunk.code),
					(text) => {
						const file = bundle[named(chunk, text)];
						return file?.type === 'chunk' ? sourceOf(file.code) : undefined;
					},
					(text) => passing.get(named(chunk, text))
				);
				chunk.code = module;
				chunk.map = null;
				chunk.imports = [];
				this.emitFile({ type: 'asset', fileName: fileOf(version), source: KITS_MEMORY + script });
			}
		},
		// What Kit's service worker stores, and what the budgets weigh.
		writeBundle({ dir = '' }, bundle) {
			if (!bundle[fileOf(version)]) return;
			const path = join(dir, '.vite/manifest.json');
			const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { file: string }>;
			manifest['ahead:first'] = { file: fileOf(version) };
			writeFileSync(path, JSON.stringify(manifest));
		}
	};
}

/** Beside the chunks, since their lazy imports count from where they are written. */
const fileOf = (version: string) => `_app/immutable/chunks/first.${version}.js`;
