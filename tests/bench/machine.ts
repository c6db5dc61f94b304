import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { findChromium } from '../browser/find-chromium.ts';

/** How many times slower than this machine the page's main thread runs: a phone of the lower middle (DESIGN §4). */
export const SLOWDOWN = 4;

/** What the figures depend on beside the code. `load` is the number of programs that wanted a core, lately. */
export type Machine = {
	cpu: string;
	cores: number;
	load: number;
	node: string;
	chromium: string;
	slowdown: number;
	notSlowed: string;
};

export function machine(): Machine {
	const [first] = cpus();
	return {
		cpu: first?.model ?? 'unknown',
		cores: cpus().length,
		load: Number(loadavg()[0]!.toFixed(1)),
		node: process.versions.node,
		chromium: execFileSync(findChromium(), ['--version', '--no-sandbox'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore']
		}).trim(),
		slowdown: SLOWDOWN,
		notSlowed:
			'Only the page is slowed: not its workers, the service worker, the storage behind IndexedDB, nor what runs in Node.'
	};
}
