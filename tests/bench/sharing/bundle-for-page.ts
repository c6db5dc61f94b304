import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { projectFolder } from '../../../src/lib/cli/project.js';

/** A module with all it imports as one script, to be run in a page. */
export async function bundleForPage(file: string): Promise<string> {
	const { output } = (await build({
		configFile: false,
		logLevel: 'error',
		root: projectFolder,
		build: {
			write: false,
			minify: false,
			modulePreload: false,
			rollupOptions: { input: join(projectFolder, file), output: { format: 'iife' } }
		}
	})) as Rollup.RollupOutput;
	return output[0].code;
}
