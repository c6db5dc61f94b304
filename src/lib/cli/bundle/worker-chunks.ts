import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Kit precaches what Vite's manifest lists, and Vite does not list what a worker loads lazily: offline it would be
 * missing. tests/e2e/offline.spec.ts compares the cache with the files on disk.
 */
export function listWorkerChunks(): Plugin {
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
