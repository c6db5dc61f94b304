import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit(), oneFirstChunk(), listWorkerChunks()],
	build: { target: 'es2022' },
	worker: { format: 'es' }
});

/**
 * Kit precaches what Vite's manifest lists, and Vite does not list what a worker loads lazily: offline it would be
 * missing. tests/e2e/offline.spec.ts compares the cache with the files on disk.
 */
function listWorkerChunks(): Plugin {
	return {
		name: 'rapport:list-worker-chunks',
		apply: 'build',
		writeBundle({ dir = '' }, bundle) {
			const chunks = Object.keys(bundle).filter((file) => /\/workers\/.+\.js$/.test(file));
			if (chunks.length === 0) return;
			const path = join(dir, '.vite/manifest.json');
			const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { file: string }>;
			for (const file of chunks) manifest[`worker:${file}`] ??= { file };
			writeFileSync(path, JSON.stringify(manifest));
		}
	};
}

/** What a visit to Today runs: Kit's entries, the layouts, the page. Node 0 is Kit's name for the root's layout. */
const FIRST =
	/(kit\/src\/runtime\/client\/entry\.js|client-optimized\/app\.js|src\/routes\/(\(app\)\/)?\+(layout|page)\.(ts|svelte))$/;

/**
 * Puts all that the first screen needs into one file. Left alone, Vite makes one for every set of routes that share
 * something: a hundred files of a few hundred bytes, asked for in three waves, each a message to the service worker.
 */
function oneFirstChunk(): Plugin {
	const first = new Set<string>();
	return {
		name: 'rapport:one-first-chunk',
		apply: 'build',
		config(_, { isSsrBuild }) {
			if (isSsrBuild) return;
			// Dexie asks for a stack while it is evaluated, and V8 then reads the whole file a second time.
			const groups = [
				{ name: 'dexie', test: /node_modules[\\/]dexie[\\/]/, priority: 1 },
				{ name: 'first', test: (id: string) => first.has(id) }
			];
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
