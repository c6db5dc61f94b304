import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** No test of ours tells the time: a limit only ends what hangs, on however busy a machine. */
const testTimeout = 120_000;

const $lib = fileURLToPath(new URL('./src/lib', import.meta.url));

// The suffix of a test names the world it needs; each world is loaded only for the tests that ask for it.
export default defineConfig({
	test: {
		projects: [
			{
				resolve: { alias: { $lib } },
				test: {
					name: 'node',
					testTimeout,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.{db,pg,svelte}.test.ts', 'tests/architecture/**', 'tests/e2e/**']
				}
			},
			{
				resolve: { alias: { $lib } },
				test: {
					name: 'db',
					testTimeout,
					include: ['{src,tests}/**/*.db.test.ts'],
					setupFiles: ['fake-indexeddb/auto']
				}
			},
			{
				resolve: { alias: { $lib } },
				test: {
					name: 'pg',
					testTimeout,
					include: ['{src,tests}/**/*.pg.test.ts'],
					globalSetup: ['tests/pg/start-postgres.ts']
				}
			},
			{
				plugins: [sveltekit(), svelteTesting()],
				test: {
					name: 'svelte',
					testTimeout,
					include: ['{src,tests}/**/*.svelte.test.ts'],
					environment: 'happy-dom',
					setupFiles: ['tests/setup-svelte.ts']
				}
			},
			{
				test: { name: 'architecture', testTimeout, include: ['tests/architecture/**/*.test.ts'] }
			}
		]
	}
});
