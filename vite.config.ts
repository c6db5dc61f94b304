import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { compiledAhead } from './src/lib/cli/bundle/compiled-ahead.ts';
import { oneFirstChunk } from './src/lib/cli/bundle/one-first-chunk.ts';
import { listWorkerChunks } from './src/lib/cli/bundle/worker-chunks.ts';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit(), oneFirstChunk(), compiledAhead(), listWorkerChunks()],
	build: { target: 'es2022' },
	worker: { format: 'es' }
});
