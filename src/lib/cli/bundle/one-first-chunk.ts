import type { Plugin } from 'vite';

/**
 * What a start runs: Kit's entries, the layouts, Today and the customers, which a start has to show as soon, and the pages
 * for errors, which Kit loads at once; and what the languages share, which would make two more files of a few lines each.
 */
const FIRST =
	/(kit\/src\/runtime\/client\/entry\.js|client-optimized\/app\.js|src\/routes\/(\(app\)\/(customers\/)?)?\+(layout|page|error)\.(ts|svelte)|i18n\/plural\.ts|calendar\/names\.ts)$/;

/** The bundler's own few lines, which the first load needs too. */
const BUNDLER = '\0rolldown/runtime.js';

/**
 * Puts all that the first screen needs into one file. Left alone, Vite makes one for every set of routes that share
 * something: a hundred files of a few hundred bytes, asked for in three waves, each a message to the service worker.
 */
export function oneFirstChunk(): Plugin {
	const first = new Set<string>();
	return {
		name: 'rapport:one-first-chunk',
		apply: 'build',
		config(_, { isSsrBuild }) {
			if (isSsrBuild) return;
			const groups = [{ name: 'first', test: (id: string) => first.has(id) || id === BUNDLER }];
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		buildEnd() {
			const add = (id: string) => {
				if (first.has(id)) return;
				first.add(id);
				for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported);
			};
			for (const id of this.getModuleIds()) if (FIRST.test(id.replaceAll('\\', '/'))) add(id);
		}
	};
}
