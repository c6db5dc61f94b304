import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { liveExports, splitModule, type Tree } from './split-module.ts';

/** The chunk of the first load, as `oneFirstChunk` names it. */
const AHEAD = 'first';

/**
 * Lets browsers keep the first load compiled. They compile a script when a service worker stores it, and start from
 * that ever after; but only a classic script, never a module, and a phone would read 300 kB anew at each start.
 *
 * So its code goes into a classic script (`hooks.server.ts` puts it into the page) as a function, and of the module only
 * the imports and exports are left: it calls the function when its turn comes in the order of modules. What it exports must never be assigned again, for that would not be seen outside.
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
				const chunk = Object.values(bundle).find(
					(file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.name === AHEAD
				);
				if (!chunk) return;
				const tree = this.parse(chunk.code) as unknown as Tree;
				const { factory, module } = splitModule(chunk.code, tree);
				chunk.code = module;
				chunk.map = null;
				this.emitFile({ type: 'asset', fileName: fileOf(version), source: `rapportAhead=${factory};` });
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
