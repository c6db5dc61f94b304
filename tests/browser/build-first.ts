import { buildIfChanged } from '../../src/lib/cli/build.js';

/** The browser tests run against the built app: only there is a service worker that works offline. */
export default async function buildFirst(): Promise<void> {
	await buildIfChanged();
}
